package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.ListedProducts;
import dev.kiosk.storefront.catalogue.domain.Publication;
import dev.kiosk.storefront.catalogue.domain.Slug;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes one product, if it still is as it was seen. */
@Service
public class ProductEditor {

    private final ListedProducts products;
    private final Assortment assortment;
    private final TransactionalOperator transaction;
    private final InFlight inFlight;

    ProductEditor(
            ListedProducts products, Assortment assortment, TransactionalOperator transaction, InFlight inFlight) {
        this.products = products;
        this.assortment = assortment;
        this.transaction = transaction;
        this.inFlight = inFlight;
    }

    /** Fails with a 404 if there is none. */
    public Mono<ListedProduct> find(String slug) {
        return Mono.just(slug)
                .filter(Slug::couldBe)
                .flatMap(products::find)
                .switchIfEmpty(Mono.error(ProductEditor::notFound));
    }

    /**
     * The same change a second time changes nothing, and is saved as well.
     *
     * @param asSeen whether the product still is what the change was made of
     */
    public Mono<Saving> save(String slug, Predicate<ListedProduct> asSeen, ListedProduct.Change change) {
        return alone(() -> find(slug).flatMap(current -> save(current, asSeen, change)));
    }

    /** What became of a change. */
    public enum Saving {
        SAVED,
        /** Somebody else was faster. */
        OVERTAKEN,
        /** Another product has the address, or had it. */
        SLUG_TAKEN
    }

    /** In one transaction, while nobody else changes the catalogue. */
    <T> Mono<T> alone(Supplier<Mono<T>> work) {
        return inFlight.shield(products.lock().then(Mono.defer(work)).as(transaction::transactional));
    }

    /** Makes a product what it is to be; the same a second time changes nothing. Fails with a 404 if there is none. */
    public Mono<Void> publish(String slug, Publication publication) {
        return alone(() -> assortment.publish(slug, publication))
                .filter(found -> found)
                .switchIfEmpty(Mono.error(ProductEditor::notFound))
                .then();
    }

    private static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "product-not-found", "There is no such product");
    }

    private Mono<Saving> save(ListedProduct current, Predicate<ListedProduct> asSeen, ListedProduct.Change change) {
        ListedProduct next = current.changed(change);
        if (next.equals(current)) {
            return Mono.just(Saving.SAVED);
        }
        if (!asSeen.test(current)) {
            return Mono.just(Saving.OVERTAKEN);
        }
        return products.hasSlug(next.slug(), current.slug())
                .flatMap(taken -> taken ? Mono.just(Saving.SLUG_TAKEN) : put(current, next));
    }

    private Mono<Saving> put(ListedProduct current, ListedProduct next) {
        return assortment
                .put(next.rows())
                .then(Mono.defer(() -> assortment.move(current.slug(), next.slug(), next.seoTitle())))
                .thenReturn(Saving.SAVED);
    }
}
