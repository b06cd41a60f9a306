package dev.kiosk.storefront.account.application;

import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.sweep.Sweep;
import dev.kiosk.storefront.account.domain.SignInCounts;
import dev.kiosk.storefront.account.domain.SignIns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends letters with codes that are still owed, and forgets codes that have run out. Whoever waits for a letter sends a few as
 * well, once in a while: they do not wait for a PingSource.
 */
@Component
public class SignInSweep implements Sweep {

    private static final int MANY = 50;
    private static final int FEW = 4;
    private static final Duration IN_PASSING = Duration.ofSeconds(10);

    private final SignInPost post;
    private final SignIns signIns;
    private final SignInCounts counts;
    private final Clock clock;
    private final Throttle passing;

    SignInSweep(SignInPost post, SignIns signIns, SignInCounts counts, Clock clock) {
        this.post = post;
        this.signIns = signIns;
        this.counts = counts;
        this.clock = clock;
        this.passing = new Throttle(IN_PASSING, clock);
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public Mono<Long> sweep() {
        return post.sendDue(MANY).flatMap(sent -> forget().thenReturn(sent));
    }

    private Mono<Void> forget() {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            return signIns.forgetEnded(now)
                    .then(counts.forget(now.minus(SignInCounts.LONGEST)))
                    .then();
        });
    }

    /** A few, if nobody has passed for a while. */
    public Mono<Void> inPassing() {
        return Mono.defer(() -> passing.isTime() ? post.sendDue(FEW).then() : Mono.empty());
    }
}
