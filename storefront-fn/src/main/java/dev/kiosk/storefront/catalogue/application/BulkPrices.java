package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.Catalogue;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.PriceChange;
import dev.kiosk.storefront.catalogue.domain.PriceRule;
import dev.kiosk.storefront.catalogue.domain.PriceText;
import dev.kiosk.storefront.catalogue.domain.ProductCursor;
import dev.kiosk.storefront.catalogue.domain.ProductPage;
import dev.kiosk.storefront.catalogue.domain.ProductSummary;
import dev.kiosk.storefront.catalogue.domain.Scope;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes many prices at once, as they were seen before. Prices of other currencies stay. */
@Service
public class BulkPrices {

    /** Variants whose prices change at once. */
    public static final int MOST = 10_000;

    private static final int AT_ONCE = 1_000;

    private final ProductEditor editor;
    private final CatalogueService products;
    private final Catalogue catalogue;
    private final Assortment assortment;

    BulkPrices(ProductEditor editor, CatalogueService products, Catalogue catalogue, Assortment assortment) {
        this.editor = editor;
        this.products = products;
        this.catalogue = catalogue;
        this.assortment = assortment;
    }

    /**
     * Whose prices are to change.
     *
     * @param q what a search finds them by; empty for no search
     * @param category the slug of their category, if there is no search; empty for any
     */
    public record Wish(String q, String category, PriceRule rule) {}

    /** What would become of a wish, or did. */
    public sealed interface Result {

        /** Prices that are others, each of which something can be sold for. */
        record Changes(List<PriceChange> items) implements Result {

            public Changes {
                items = List.copyOf(items);
            }
        }

        /** One that nothing can be sold for. */
        record Impossible(PriceChange change) implements Result {}

        record TooMany() implements Result {}

        /** They are not as they were seen. */
        record Overtaken() implements Result {}
    }

    /** Changes nothing. */
    public Mono<Result> plan(Wish wish) {
        return variants(wish)
                .map(row -> new PriceChange(row, wish.rule().of(row.price())))
                .filter(change -> !change.isNone())
                .take(MOST + 1L)
                .collectList()
                .map(BulkPrices::result);
    }

    /** @param asSeen whether the changes are those that somebody looked at */
    public Mono<Result> change(Wish wish, Predicate<Result.Changes> asSeen) {
        return editor.alone(() -> plan(wish).flatMap(result -> switch (result) {
            case Result.Changes changes ->
                asSeen.test(changes) ? put(changes).thenReturn(result) : Mono.just(new Result.Overtaken());
            case Result.Impossible _, Result.TooMany _, Result.Overtaken _ -> Mono.just(result);
        }));
    }

    private Mono<Void> put(Result.Changes changes) {
        return Flux.fromIterable(changes.items())
                .map(PriceChange::changed)
                .buffer(AT_ONCE)
                .concatMap(assortment::put)
                .then();
    }

    private static Result result(List<PriceChange> changes) {
        if (changes.size() > MOST) {
            return new Result.TooMany();
        }
        return changes.stream()
                .filter(change -> change.now() < 1 || change.now() > PriceText.MAX_MINOR_UNITS)
                .findFirst()
                .<Result>map(Result.Impossible::new)
                .orElseGet(() -> new Result.Changes(changes));
    }

    private Flux<CatalogueRow> variants(Wish wish) {
        return wish.q().isEmpty()
                ? catalogue.variants(wish.category())
                : found(wish.q()).collectList().flatMapMany(catalogue::variants);
    }

    private Flux<String> found(String q) {
        return page(q, null)
                .expand(page -> {
                    ProductCursor next = page.next();
                    return next == null ? Mono.empty() : page(q, next.encode());
                })
                .concatMapIterable(ProductPage::items)
                .map(ProductSummary::slug)
                .take(MOST + 1L);
    }

    private Mono<ProductPage> page(String q, @Nullable String after) {
        return products.list(q, Scope.ALL, CatalogueService.MAX_LIMIT, after);
    }
}
