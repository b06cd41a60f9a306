package dev.kiosk.storefront.privacy.domain;

import java.util.Collection;
import reactor.core.publisher.Flux;

/** All that the storefront keeps of somebody. */
public interface PersonalDataExport {

    /** Pieces of JSON, one an order, the oldest first, then the account, and one for each product that is waited for. As they are read. */
    Flux<String> of(Collection<String> addresses);
}
