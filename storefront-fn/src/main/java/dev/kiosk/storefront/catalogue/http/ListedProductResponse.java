package dev.kiosk.storefront.catalogue.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.RulesOnGoods;
import dev.kiosk.storefront.catalogue.domain.Sale;
import dev.kiosk.storefront.web.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product, to be edited.
 *
 * @param category what it is called; empty for none
 * @param seoTitle what its page is called for search engines; empty for its name
 * @param revision another one after any change of what is edited together
 * @param publishAt from when on it is sold; absent where it is at once, or not at all
 * @param rules that name its category or one of its SKUs; absent where there are none
 */
record ListedProductResponse(
        String slug,
        String name,
        String seoTitle,
        String description,
        String category,
        String status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant publishAt,
        String revision,
        List<Variant> variants,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<NamedRule> rules) {

    /**
     * @param price in minor units
     * @param sales that run or are to come
     */
    record Variant(String sku, String option, long price, String currency, List<SaleItem> sales) {

        static Variant of(CatalogueRow row, List<Sale> sales) {
            return new Variant(
                    row.sku(),
                    row.option(),
                    row.price(),
                    row.currency(),
                    sales.stream()
                            .filter(sale -> sale.sku().equals(row.sku()))
                            .map(SaleItem::of)
                            .toList());
        }
    }

    /** @param until absent where somebody has to end it */
    record SaleItem(
            String currency,
            long price,
            @Nullable Instant from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant until) {

        static SaleItem of(Sale sale) {
            return new SaleItem(sale.currency(), sale.price(), sale.from(), sale.until());
        }
    }

    static ListedProductResponse of(ListedProduct product, List<Sale> sales, List<RulesOnGoods.Named> rules) {
        CatalogueRow first = product.first();
        return new ListedProductResponse(
                product.slug(),
                first.name(),
                product.seoTitle(),
                first.description(),
                first.category(),
                product.publication().status().code(),
                product.publication().from(),
                revision(product),
                product.rows().stream().map(row -> Variant.of(row, sales)).toList(),
                rules.stream().map(NamedRule::of).toList());
    }

    static String revision(ListedProduct product) {
        return Revision.of(product.slug() + " " + product.seoTitle() + " " + product.rows());
    }
}
