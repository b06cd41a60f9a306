package dev.kiosk.storefront.privacy.domain;

import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What the storefront keeps of customers, as far as it can be forgotten. In the caller's transaction. */
public interface PersonalData {

    /**
     * Forgets the customers of these orders.
     *
     * @param records how long after the end of its year the law wants kept who was billed for an order that was paid
     */
    Mono<Void> forgetCustomersOf(List<UUID> orderIds, Period records);

    /** Forgets what an address is kept for besides orders: the account, and what is waited for. */
    Mono<Void> forgetBesidesOrders(Collection<String> addresses);

    /** Forgets accounts that nobody has signed in to since; gives how many. */
    Mono<Long> forgetAccounts(Instant before, int limit);

    /** Forgets what the law wanted kept until then; gives how many. */
    Mono<Long> forgetKept(Instant now, int limit);
}
