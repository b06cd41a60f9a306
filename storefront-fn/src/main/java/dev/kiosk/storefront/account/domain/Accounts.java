package dev.kiosk.storefront.account.domain;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Those who have signed in. */
public interface Accounts {

    /** Empty if there is none. */
    Mono<Account> find(UUID id);

    /** Ends all sessions there are. */
    Mono<Void> endSessions(UUID id);

    Mono<Void> keepCart(UUID id, UUID cartId);

    Mono<Void> speak(UUID id, String language);
}
