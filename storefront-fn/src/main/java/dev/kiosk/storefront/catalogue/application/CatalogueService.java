package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.catalogue.domain.CategorySize;
import dev.kiosk.storefront.catalogue.domain.Product;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductOrder;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductQuery;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import dev.kiosk.storefront.catalogue.domain.Products;
import dev.kiosk.storefront.catalogue.domain.Scope;
import dev.kiosk.storefront.catalogue.domain.SearchText;
import dev.kiosk.storefront.catalogue.domain.Slug;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at the catalogue. */
@Service
public class CatalogueService {

    public static final int MAX_LIMIT = 100;

    private final Products products;
    private final Currency own;

    CatalogueService(Products products, Currency own) {
        this.products = products;
        this.own = own;
    }

    /**
     * @param q what to search for; null or blank for everything, by name
     * @param category the slug of the only category; null or blank for all
     * @param after the cursor of the page before; null for the first
     */
    public Mono<ProductPage> list(@Nullable String q, @Nullable String category, int limit, @Nullable String after) {
        return list(q, category, limit, after, own);
    }

    /** @param currency prices are shown in */
    public Mono<ProductPage> list(
            @Nullable String q, @Nullable String category, int limit, @Nullable String after, Currency currency) {
        return list(new Wanted(q, Scope.FOR_SALE, category, ProductOrder.NAME, currency), limit, after);
    }

    /** At the shop's own prices, for who works on the catalogue. */
    public Mono<ProductPage> list(@Nullable String q, Scope scope, int limit, @Nullable String after) {
        return list(new Wanted(q, scope, null, ProductOrder.NAME, own), limit, after);
    }

    /**
     * What of the catalogue is wanted.
     *
     * @param q what to search for; null or blank for everything
     * @param scope of which products
     * @param category the slug of the only category; null or blank for all
     * @param order of a list that is not searched
     * @param currency prices are shown in
     */
    public record Wanted(
            @Nullable String q, Scope scope, @Nullable String category, ProductOrder order, Currency currency) {}

    /** @param after the cursor of the page before; null for the first */
    public Mono<ProductPage> list(Wanted wanted, int limit, @Nullable String after) {
        if (limit < 1 || limit > MAX_LIMIT) {
            return Mono.error(() -> Problem.invalid("limit is 1 to " + MAX_LIMIT + ", not " + limit));
        }
        String q = wanted.q();
        if (q != null && q.length() > SearchText.MAX_LENGTH) {
            return Mono.error(() -> Problem.invalid("q has at most " + SearchText.MAX_LENGTH + " characters"));
        }
        return Mono.fromSupplier(() -> query(wanted, limit, after)).flatMap(products::list);
    }

    /** A few of everything that can be had. */
    public Flux<ProductSummary> selection(int limit, Currency currency) {
        return products.selection(limit, currency);
    }

    public Mono<Product> find(String slug) {
        return find(slug, own);
    }

    /** At its prices in a currency. */
    public Mono<Product> find(String slug, Currency currency) {
        return Mono.just(slug)
                .filter(Slug::couldBe)
                .flatMap(known -> products.find(known, currency))
                .switchIfEmpty(Mono.defer(() -> absent(slug)));
    }

    /** Where a product is for sale now that had this address; empty if none had. */
    public Mono<String> movedTo(String slug) {
        return Mono.just(slug).filter(Slug::couldBe).flatMap(products::movedTo);
    }

    private Mono<Product> absent(String slug) {
        return Mono.just(slug)
                .filter(Slug::couldBe)
                .filterWhen(products::isArchived)
                .flatMap(archived -> Mono.<Product>error(
                        () -> Problem.of(HttpStatus.GONE, "product-gone", "This product is no longer sold")))
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "product-not-found", "There is no such product")));
    }

    public Flux<CategorySize> categories() {
        return products.categories();
    }

    private static ProductQuery query(Wanted wanted, int limit, @Nullable String after) {
        String q = wanted.q();
        String category = wanted.category();
        SearchText text = q == null ? null : SearchText.of(q).orElse(null);
        String only = category == null || category.isBlank() ? null : category;
        if (only != null && !Slug.couldBe(only)) {
            throw Problem.invalid("category is no slug");
        }
        ProductOrder order = wanted.order();
        return new ProductQuery(
                text,
                wanted.scope(),
                only,
                order,
                wanted.currency(),
                limit,
                cursor(after, text == null ? order : null));
    }

    private static @Nullable ProductCursor cursor(@Nullable String after, @Nullable ProductOrder order) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        return ProductCursor.decode(after)
                .filter(cursor -> order == null ? cursor instanceof ProductCursor.ByScore : order.goesOnAfter(cursor))
                .orElseThrow(() -> Problem.invalid("after is no cursor of this list"));
    }
}
