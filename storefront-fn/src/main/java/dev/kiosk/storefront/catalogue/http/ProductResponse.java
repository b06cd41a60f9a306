package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.catalogue.domain.Category;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.catalogue.domain.Reduction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product and its variants.
 *
 * @param category its slug; null for none
 */
public record ProductResponse(
        String slug,
        String name,
        String description,
        @Nullable String category,
        List<Variant> variants) {

    /**
     * What can be put into a cart.
     *
     * @param price of one unit; null if it is not sold in the currency
     * @param regularPrice what is asked without the sale that runs; absent where none does
     * @param lowestPrice what was asked at least in the 30 days before that sale; absent where none runs
     * @param available units left to sell
     */
    public record Variant(
            String sku,
            String option,
            @Nullable Long price,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long regularPrice,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long lowestPrice,

            String currency,
            long available) {

        static Variant of(dev.kiosk.storefront.catalogue.domain.Variant variant) {
            Reduction reduction = variant.reduction();
            return new Variant(
                    variant.sku(),
                    variant.option(),
                    variant.price(),
                    reduction == null ? null : reduction.regular(),
                    reduction == null ? null : reduction.lowest(),
                    variant.currency().getCurrencyCode(),
                    variant.available());
        }
    }

    static ProductResponse of(Product product) {
        Category category = product.category();
        return new ProductResponse(
                product.slug(),
                product.name(),
                product.description(),
                category == null ? null : category.slug(),
                product.variants().stream().map(Variant::of).toList());
    }
}
