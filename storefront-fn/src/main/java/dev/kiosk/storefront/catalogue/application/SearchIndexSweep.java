package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.catalogue.domain.Assortment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** After a release that splits text into words in another way: brings the search's index up to it, a batch at a time. */
@Component
class SearchIndexSweep implements Sweep {

    private static final int BATCH = 500;
    private static final int BATCHES = 100;

    private final Assortment assortment;
    private final TransactionalOperator transaction;

    SearchIndexSweep(Assortment assortment, TransactionalOperator transaction) {
        this.assortment = assortment;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public Mono<Long> sweep() {
        return Mono.defer(() -> assortment.indexAnew(BATCH).as(transaction::transactional))
                .repeat(BATCHES - 1)
                .takeUntil(indexed -> indexed < BATCH)
                .reduce(0L, Long::sum);
    }
}
