package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.storefront.catalogue.domain.Sale;
import dev.kiosk.storefront.catalogue.domain.Sales;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Lowers prices for a while. */
@Service
public class SaleDesk {

    private final ProductEditor editor;
    private final Sales sales;

    SaleDesk(ProductEditor editor, Sales sales) {
        this.editor = editor;
        this.sales = sales;
    }

    /** What became of the wish. */
    public enum Result {
        DONE,
        /** The SKU is not sold in the currency. */
        NOT_SOLD,
        /** It is no lower than what is asked without it. */
        NOT_CHEAPER
    }

    /** The same a second time changes nothing. */
    public Mono<Result> put(Sale sale) {
        return editor.alone(() -> sales.regularPrice(sale.sku(), sale.currency())
                .flatMap(regular -> sale.price() < regular
                        ? sales.put(sale).thenReturn(Result.DONE)
                        : Mono.just(Result.NOT_CHEAPER))
                .defaultIfEmpty(Result.NOT_SOLD));
    }

    /** Ending what is not there changes nothing. */
    public Mono<Void> end(String sku, String currency) {
        return editor.alone(() -> sales.end(sku, currency));
    }
}
