package dev.kiosk.storefront.account.domain;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The codes that are asked for, and the letters that they are owed. */
public interface SignIns {

    /**
     * A letter that is owed.
     *
     * @param attempt which try this is; the first is 1
     */
    record Due(SignIn signIn, int attempt) {}

    /**
     * One try of a code.
     *
     * @param left how many more there are
     */
    record Try(SignIn signIn, int left) {}

    /** Its letter is owed from now on; the caller's to send until then. */
    Mono<Void> add(SignIn signIn, Instant claimedUntil);

    /** Counts a try before anybody looks at the code; empty if there are none left, or it has run out, or was used. */
    Mono<Try> take(UUID id, Instant now);

    /** Uses it up, and gives the account of its address, new or old; empty if somebody else has used it up. */
    Mono<Account> spend(UUID id, UUID newAccountId, Instant now);

    /** Letters that are owed, claimed by the caller; not of codes that have run out. */
    Flux<Due> claimDue(int limit, Instant now, Instant until);

    Mono<Void> defer(UUID id, Instant next);

    /** Its letter is sent, or cannot be. */
    Mono<Void> settle(UUID id);

    /** Forgets those that have run out; how many. */
    Mono<Long> forgetEnded(Instant now);
}
