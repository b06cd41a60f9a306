package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.ListedProducts;
import dev.kiosk.storefront.catalogue.domain.Slug;
import java.util.function.Predicate;
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
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "product-not-found", "There is no such product")));
    }

    /**
     * The same change a second time changes nothing, and is saved as well.
     *
     * @param asSeen whether the product still is what the change was made of
     * @return whether it was saved
     */
    public Mono<Boolean> save(String slug, Predicate<ListedProduct> asSeen, ListedProduct.Change change) {
        return inFlight.shield(products.lock()
                .then(Mono.defer(() -> find(slug)))
                .flatMap(current -> save(current, asSeen, change))
                .as(transaction::transactional));
    }

    private Mono<Boolean> save(ListedProduct current, Predicate<ListedProduct> asSeen, ListedProduct.Change change) {
        ListedProduct next = current.changed(change);
        if (next.equals(current)) {
            return Mono.just(true);
        }
        return asSeen.test(current) ? assortment.put(next.rows()).thenReturn(true) : Mono.just(false);
    }
}
