package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.Page;
import dev.kiosk.backoffice.client.CatalogueClient.Summary;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Products, by name or by how well they match. */
public record ProductListView(Frame frame, String text, Listing<Row> list) implements AdminView {

    public record Row(String path, String name, String category, String price, String available) {}

    static ProductListView of(Frame frame, String text, Page page) {
        List<Row> rows = page.items().stream().map(ProductListView::row).toList();
        return new ProductListView(frame, text, Listing.of(rows, page.next(), "/admin/products", Map.of("q", text)));
    }

    private static Row row(Summary product) {
        return new Row(
                ProductView.path(product.slug()),
                product.name(),
                product.category(),
                Figures.money(Objects.requireNonNull(product.fromPrice()), product.currency()),
                Figures.number(product.available()));
    }

    @Override
    public String template() {
        return "products";
    }
}
