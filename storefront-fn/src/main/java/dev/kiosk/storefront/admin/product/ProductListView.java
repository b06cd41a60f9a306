package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

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
                next == null ? null : "/admin/products?q=" + encoded(text) + "&after=" + encoded(next.encode()));
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

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String template() {
        return "products";
    }
}
