package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of products.
 *
 * @param next the cursor of the next page; absent on the last
 */
public record ProductListResponse(
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /**
     * One product.
     *
     * @param category its slug; null for none
     * @param fromPrice of its cheapest variant; null if none is sold in the currency
     * @param available units left of all variants
     */
    public record Item(
            String slug,
            String name,
            @Nullable String category,
            @Nullable Long fromPrice,
            String currency,
            long available) {

        static Item of(ProductSummary product) {
            Category category = product.category();
            return new Item(
                    product.slug(),
                    product.name(),
                    category == null ? null : category.slug(),
                    product.fromPrice(),
                    product.currency().getCurrencyCode(),
                    product.available());
        }
    }

    static ProductListResponse of(ProductPage page) {
        ProductCursor next = page.next();
        return new ProductListResponse(
                page.items().stream().map(Item::of).toList(), next == null ? null : next.encode());
    }
}
