package dev.kiosk.storefront.account.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Counts how often codes are asked for, before one is made. */
public interface SignInCounts {

    Limit OF_AN_ADDRESS = new Limit(5, Duration.ofHours(1));
    Limit OF_A_NETWORK = new Limit(60, Duration.ofHours(1));
    Limit OF_ALL = new Limit(300, Duration.ofMinutes(1));

    /** The longest that a count is asked for. */
    Duration LONGEST = Duration.ofHours(1);

    /** So many in so long. */
    record Limit(int requests, Duration span) {

        /** When the span began that the time is in. */
        public Instant since(Instant at) {
            return Instant.ofEpochSecond(at.getEpochSecond() - Math.floorMod(at.getEpochSecond(), span.toSeconds()));
        }
    }

    /** @param who says nothing of whom to those who do not have the secret */
    record Count(String who, Limit limit) {}

    /** One more for each, in this order, up to the first that is beyond its limit; whether none is. */
    Mono<Boolean> take(List<Count> counts, Instant at);

    /** Forgets what was before; how many. */
    Mono<Long> forget(Instant before);
}
