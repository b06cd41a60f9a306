package dev.kiosk.order.domain;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Bank transfers that have arrived. */
public interface Transfers {

    /** The name of the provider that such payments are with. */
    String PROVIDER = "bank-transfer";

    /**
     * The whole amount of the charge is on the shop's account; in the caller's transaction. Whether this is the first time: a second changes nothing.
     *
     * @param statement how the bank statement calls it; empty where nobody says
     */
    Mono<Boolean> receive(Charge charge, String statement, Instant at);
}
