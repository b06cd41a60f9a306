package dev.kiosk.backoffice.product.pages;

import dev.kiosk.backoffice.client.CatalogueClient.Page;
import dev.kiosk.backoffice.client.CatalogueClient.Summary;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import dev.kiosk.ui.page.Urls;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Products, by name or by how well they match.
 *
 * @param status the only one; empty for any
 */
public record ProductListView(Frame frame, String text, String status, Listing<Row> list) implements AdminView {

    private static final String PATH = "/admin/products";

    /** A choice of what to list, and the address of the list. */
    public record Tab(String text, String path, boolean current) {}

    public record Row(String path, String name, String category, String price, String available, ProductState state) {}

    static ProductListView of(Frame frame, String text, String status, Page page, Instant now) {
        List<Row> rows = page.items().stream().map(product -> row(product, now)).toList();
        return new ProductListView(
                frame, text, status, Listing.of(rows, page.next(), PATH, Map.of("q", text, "status", status)));
    }

    public List<Tab> tabs() {
        return Stream.of("", "published", "draft", "archived")
                .map(one -> new Tab(
                        one.isEmpty() ? "All" : one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1),
                        Urls.query(PATH, Map.of("q", text, "status", one)),
                        one.equals(status)))
                .toList();
    }

    private static Row row(Summary product, Instant now) {
        return new Row(
                ProductView.path(product.slug()),
                product.name(),
                product.category(),
                Figures.money(Objects.requireNonNull(product.fromPrice()), product.currency()),
                Figures.number(product.available()),
                ProductState.of(product.status(), product.publishAt(), now));
    }

    @Override
    public String template() {
        return "products";
    }
}
