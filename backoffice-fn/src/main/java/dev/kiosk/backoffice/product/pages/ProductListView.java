package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.Page;
import dev.kiosk.backoffice.client.CatalogueClient.Summary;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.ui.page.Urls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Products, by name or by how well they match.
 *
 * @param next where the list goes on; null at its end
 */
public record ProductListView(
        Frame frame, String text, List<Row> rows, @Nullable String next) implements AdminView {

    public ProductListView {
        rows = List.copyOf(rows);
    }

    public record Row(String path, String name, String category, String price, String available) {}

    static ProductListView of(Frame frame, String text, Page page) {
        String next = page.next();
        return new ProductListView(
                frame,
                text,
                page.items().stream().map(ProductListView::row).toList(),
                next == null ? null : Urls.query("/admin/products", Map.of("q", text, "after", next)));
    }

    private static Row row(Summary product) {
        Long available = product.available();
        return new Row(
                ProductView.path(product.slug()),
                product.name(),
                product.category(),
                Figures.money(Objects.requireNonNull(product.fromPrice()), product.currency()),
                available == null ? "" : Figures.number(available));
    }

    @Override
    public String template() {
        return "products";
    }
}
