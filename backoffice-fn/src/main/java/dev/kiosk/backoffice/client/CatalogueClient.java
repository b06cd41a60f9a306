package dev.kiosk.backoffice.client;

import dev.kiosk.backoffice.client.FunctionClient.Expected;
import dev.kiosk.ui.page.Urls;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The catalogue, in storefront-fn's inner face: docs/http-api.md. Amounts are minor units. */
public final class CatalogueClient {

    private static final String PRODUCTS = "/api/catalogue/products";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=utf-8");
    private static final int PAGE = 50;

    private final FunctionClient shop;

    CatalogueClient(FunctionClient shop) {
        this.shop = shop;
    }

    /** A product of a list. */
    public record Summary(
            String slug,
            String name,
            String category,
            @Nullable Long fromPrice,
            String currency,
            long available) {}

    public record Page(List<Summary> items, @Nullable String next) {}

    public record Product(
            String slug, String name, String description, String category, String revision, List<Variant> variants) {}

    public record Variant(String sku, String option, long price, String currency) {}

    /**
     * What a product is to be.
     *
     * @param revision of what the change was made of
     * @param prices by SKU
     */
    public record Change(String revision, String name, String description, String category, Map<String, Long> prices) {}

    /** What a SKU is called. */
    public record Named(String sku, String slug, String name) {}

    private record Variants(List<Named> items) {}

    /** @param missing SKUs that are not offered in the currency */
    public record PriceList(String currency, long priced, long missing) {}

    /** @param currencies in which something is for sale, the shop's own first */
    public record PriceLists(List<String> currencies, List<PriceList> items) {}

    /** @param rules that apply to other goods than before the file; null for none */
    public record ImportReport(
            long rows,
            long imported,
            List<BrokenRow> errors,
            @Nullable List<AffectedRule> rules) {}

    /**
     * A rule, and the goods by which it is affected.
     *
     * @param rule {@code promotion} or {@code tax-rule}
     * @param key a promotion's, or the place of a tax rule
     * @param category its slug; null where it is a SKU
     */
    public record AffectedRule(
            String rule,
            String key,
            @Nullable String category,
            @Nullable String sku) {}

    public record BrokenRow(long line, String sku, String message) {}

    public Mono<Page> list(String text, String after) {
        return shop.get(PRODUCTS, Map.of("q", text, "after", after, "limit", PAGE), Page.class);
    }

    public Mono<Product> find(String slug) {
        return shop.get(of(slug), Map.of(), Product.class);
    }

    public Mono<Void> save(String slug, Change change) {
        return shop.put(of(slug), change, Expected.ANYTHING);
    }

    /** By SKU; those that the catalogue does not have are missing. */
    public Mono<Map<String, Named>> names(Collection<String> skus) {
        return skus.isEmpty()
                ? Mono.just(Map.of())
                : shop.get("/api/catalogue/variants", Map.of("sku", String.join(",", skus)), Variants.class)
                        .map(found -> {
                            Map<String, Named> bySku = new HashMap<>();
                            found.items().forEach(named -> bySku.put(named.sku(), named));
                            return bySku;
                        });
    }

    public Mono<PriceLists> priceLists() {
        return shop.get("/api/catalogue/price-lists", Map.of(), PriceLists.class);
    }

    public Mono<ImportReport> read(Flux<DataBuffer> csv) {
        return shop.postFile("/api/catalogue/imports", CSV, csv, ImportReport.class);
    }

    private static String of(String slug) {
        return PRODUCTS + "/" + Urls.segment(slug);
    }
}
