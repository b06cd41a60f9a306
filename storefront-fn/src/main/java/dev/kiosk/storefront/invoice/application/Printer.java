package dev.kiosk.storefront.invoice.application;

import dev.kiosk.storefront.invoice.domain.Issued;
import reactor.core.publisher.Mono;

/** Puts papers on paper. */
public interface Printer {

    /** A PDF, in the language that the customer bought in. */
    Mono<byte[]> pdf(Issued paper);
}
