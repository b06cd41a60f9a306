package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import dev.kiosk.ui.page.Urls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Products, by name or by how well they match.
 *
 * @param next where the list goes on; null at its end
 */
public record ProductListView(
        Desk desk, String text, List<Row> rows, @Nullable String next) implements AdminView {

    public ProductListView {
        rows = List.copyOf(rows);
    }

    public record Row(String path, String name, String category, String price, String available) {}

    static ProductListView of(Desk desk, String text, ProductPage page) {
        ProductCursor next = page.next();
        return new ProductListView(
                desk,
                text,
                page.items().stream().map(ProductListView::row).toList(),
                next == null ? null : Urls.query("/admin/products", Map.of("q", text, "after", next.encode())));
    }

    private static Row row(ProductSummary product) {
        Long available = product.available();
        return new Row(
                ProductView.path(product.slug()),
                product.name(),
                Optional.ofNullable(product.category()).map(Category::name).orElse(""),
                Figures.money(
                        Objects.requireNonNull(product.fromPrice()),
                        product.currency().getCurrencyCode()),
                available == null ? "" : Figures.number(available));
    }

    @Override
    public String template() {
        return "products";
    }
}
