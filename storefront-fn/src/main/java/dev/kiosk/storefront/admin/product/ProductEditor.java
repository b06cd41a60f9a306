package dev.kiosk.storefront.admin.product;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import dev.kiosk.storefront.catalogue.domain.Slug;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Changes one product, if it still is as it was seen. */
@Service
class ProductEditor {

    private final ProductSheets sheets;
    private final Assortment assortment;
    private final TransactionalOperator transaction;
    private final InFlight inFlight;

    ProductEditor(ProductSheets sheets, Assortment assortment, TransactionalOperator transaction, InFlight inFlight) {
        this.sheets = sheets;
        this.assortment = assortment;
        this.transaction = transaction;
        this.inFlight = inFlight;
    }

    /** What came of an edit. */
    enum Result {
        SAVED,
        /** Somebody else has changed the product since. */
        CHANGED_MEANWHILE
    }

    Mono<ProductSheet> find(String slug) {
        return Mono.just(slug)
                .filter(Slug::couldBe)
                .flatMap(sheets::find)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "product-not-found", "There is no such product")));
    }

    /** The same edit a second time changes nothing, and is saved as well. */
    Mono<Result> save(String slug, String revision, ProductEdit edit) {
        return inFlight.shield(sheets.lock()
                .then(Mono.defer(() -> find(slug)))
                .flatMap(current -> save(current, revision, edit))
                .as(transaction::transactional));
    }

    private Mono<Result> save(ProductSheet current, String revision, ProductEdit edit) {
        ProductSheet next = current.edited(edit);
        if (next.equals(current)) {
            return Mono.just(Result.SAVED);
        }
        return current.revision().equals(revision)
                ? assortment.put(next.rows()).thenReturn(Result.SAVED)
                : Mono.just(Result.CHANGED_MEANWHILE);
    }
}
