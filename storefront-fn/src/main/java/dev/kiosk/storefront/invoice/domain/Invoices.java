package dev.kiosk.storefront.invoice.domain;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was issued. Nothing of it changes any more. */
public interface Invoices {

    /** In the order in which they were issued. */
    Flux<Issued> of(UUID orderId);

    /** Gives it the next number of its series. In the caller's transaction, which holds the order. */
    Mono<Issued> add(String series, InvoiceDocument document, Instant at);
}
