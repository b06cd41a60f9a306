package dev.kiosk.backoffice.client;

import dev.kiosk.backoffice.client.FunctionClient.Expected;
import dev.kiosk.ui.page.Urls;
import java.time.Instant;
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
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final String IMPORTS = "/api/catalogue/imports/watched";
    private static final int PAGE = 50;

    private final FunctionClient shop;

    CatalogueClient(FunctionClient shop) {
        this.shop = shop;
    }

    /**
     * A product of a list.
     *
     * @param status draft, published or archived
     * @param publishAt from when on it is sold; null where it is at once, or not at all
     */
    public record Summary(
            String slug,
            String name,
            String category,
            @Nullable Long fromPrice,
            String currency,
            long available,
            String status,
            @Nullable Instant publishAt) {}

    public record Page(List<Summary> items, @Nullable String next) {}

    /** @param rules that name its category or one of its SKUs; null for none */
    public record Product(
            String slug,
            String name,
            String seoTitle,
            String description,
            String category,
            String status,
            @Nullable Instant publishAt,
            String revision,
            List<Variant> variants,
            @Nullable List<NamedRule> rules) {}

    /** @param sales that run or are to come */
    public record Variant(String sku, String option, long price, String currency, List<Sale> sales) {}

    /**
     * A lower price for a while.
     *
     * @param from null for at once
     * @param until null for until somebody ends it
     */
    public record Sale(
            String currency,
            long price,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /**
     * What a product is to be.
     *
     * @param revision of what the change was made of
     * @param prices by SKU
     * @param options by SKU
     */
    public record Change(
            String revision,
            String slug,
            String seoTitle,
            String name,
            String description,
            String category,
            Map<String, Long> prices,
            Map<String, String> options) {}

    /** @param slug of its address; empty for one by its name */
    public record NewProduct(
            String slug, String name, String description, String category, List<NewVariant> variants) {}

    /** @param price in the shop's own currency */
    public record NewVariant(String sku, String option, long price) {}

    private record Created(String slug) {}

    public record Category(String slug, String name) {}

    private record Categories(List<Category> items) {}

    /**
     * What is to become of a product.
     *
     * @param publishAt from when on it is sold; null for at once
     */
    public record Publication(String status, @Nullable Instant publishAt) {}

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
            @Nullable List<NamedRule> rules) {}

    /**
     * A rule, and the goods that it names.
     *
     * @param rule {@code promotion} or {@code tax-rule}
     * @param key a promotion's, or the place of a tax rule
     * @param category its slug; null where it is a SKU
     */
    public record NamedRule(
            String rule,
            String key,
            @Nullable String category,
            @Nullable String sku) {}

    /**
     * Many prices to be changed, in the shop's own currency.
     *
     * @param basisPoints of each price to be added, or else an amount, in minor units
     * @param step what prices are to be a multiple of
     * @param revision of the changes that were looked at
     */
    public record PriceWish(
            String q,
            String category,
            @Nullable Long basisPoints,
            @Nullable Long amount,
            @Nullable Long step,
            String revision) {}

    /** @param revision of these very changes */
    public record PriceChanges(String revision, List<PriceChange> items) {}

    public record PriceChange(String sku, String name, String option, String currency, long was, long now) {}

    /** How far the work on a file is, each second; at last what came of it. One of its members is there. */
    public record ImportStep(
            @Nullable At at,
            @Nullable ImportReport imported,
            @Nullable Plan planned,
            @Nullable Map<String, Object> problem) {}

    /** @param line the last that was worked on, of so many */
    public record At(long line, long lines) {}

    public record BrokenRow(long line, String sku, String message) {}

    /** What a file would change, in rows. */
    public record Plan(
            long rows, long created, long changed, long unchanged, List<Planned> changes, List<BrokenRow> errors) {}

    /** @param created whether there is none of the SKU, or no price of it, yet */
    public record Planned(long line, String sku, boolean created, List<Field> fields) {}

    public record Field(String field, String was, String now) {}

    /** @param status the only one; empty for any */
    public Mono<Page> list(String text, String status, String after) {
        return shop.get(PRODUCTS, Map.of("q", text, "status", status, "after", after, "limit", PAGE), Page.class);
    }

    public Mono<Product> find(String slug) {
        return shop.get(of(slug), Map.of(), Product.class);
    }

    public Mono<Void> save(String slug, Change change) {
        return shop.put(of(slug), change, Expected.ANYTHING);
    }

    /** Gives the address of the draft. */
    public Mono<String> create(NewProduct product) {
        return shop.post(PRODUCTS, product, "", Created.class).map(Created::slug);
    }

    public Mono<Void> add(String slug, NewVariant variant) {
        return shop.send(of(slug) + "/variants", variant);
    }

    public Mono<Void> remove(String slug, String sku) {
        return shop.delete(of(slug) + "/variants/" + Urls.segment(sku));
    }

    /** What all of them are called. */
    public Mono<List<String>> categoryNames() {
        return categories().map(all -> all.stream().map(Category::name).toList());
    }

    /** All of them, by name. */
    public Mono<List<Category>> categories() {
        return shop.get("/api/catalogue/categories", Map.of(), Categories.class).map(Categories::items);
    }

    /** What prices would change to. Nothing is changed. */
    public Mono<PriceChanges> plan(PriceWish wish) {
        return shop.post("/api/catalogue/price-changes?dryRun=true", wish, "", PriceChanges.class);
    }

    public Mono<PriceChanges> change(PriceWish wish) {
        return shop.post("/api/catalogue/price-changes", wish, "", PriceChanges.class);
    }

    public Mono<Void> reduce(String sku, Sale sale) {
        return shop.put(sale(sku), sale, Expected.ANYTHING);
    }

    public Mono<Void> endSale(String sku) {
        return shop.delete(sale(sku));
    }

    private static String sale(String sku) {
        return "/api/catalogue/variants/" + Urls.segment(sku) + "/sale";
    }

    public Mono<Void> publish(String slug, Publication publication) {
        return shop.put(of(slug) + "/status", publication, Expected.ANYTHING);
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

    /** The shop's own, in which every product has a price. */
    public Mono<String> currency() {
        return priceLists().map(lists -> lists.currencies().getFirst());
    }

    public Flux<ImportStep> read(Flux<DataBuffer> csv) {
        return watch(IMPORTS, csv);
    }

    /** All of it or, with a refusal {@code rows-broken}, nothing. */
    public Flux<ImportStep> readAll(Flux<DataBuffer> csv) {
        return watch(IMPORTS + "?allOrNothing=true", csv);
    }

    /** What it would change. Nothing is. */
    public Flux<ImportStep> plan(Flux<DataBuffer> csv) {
        return watch(IMPORTS + "?dryRun=true", csv);
    }

    private Flux<ImportStep> watch(String path, Flux<DataBuffer> csv) {
        return shop.watchFile(path, CSV, csv, ImportStep.class)
                .concatMap(step -> step.problem() == null ? Mono.just(step) : Mono.error(shop.failure(step.problem())));
    }

    /** The catalogue as a file. */
    public Flux<DataBuffer> export() {
        return shop.stream("/api/catalogue/export");
    }

    private static String of(String slug) {
        return PRODUCTS + "/" + Urls.segment(slug);
    }
}
