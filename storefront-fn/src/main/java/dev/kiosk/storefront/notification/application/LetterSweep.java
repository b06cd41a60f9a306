package dev.kiosk.storefront.notification.application;

import dev.kiosk.fn.Throttle;
import dev.kiosk.fn.sweep.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Sends letters that are still owed: those that the mail server would not take, and those of a pod that died. Whoever comes by
 * sends a few as well, once in a while: in a shop with customers they do not wait for the next PingSource.
 */
@Component
public class LetterSweep implements Sweep {

    private static final int MANY = 50;
    private static final int FEW = 4;
    private static final int ROUNDS = 20;
    private static final Duration NO_NEW_ROUND_AFTER = Duration.ofSeconds(10);
    private static final Duration IN_PASSING = Duration.ofSeconds(30);

    private final NotificationService notifications;
    private final Throttle passing;

    LetterSweep(NotificationService notifications, Clock clock) {
        this.notifications = notifications;
        this.passing = new Throttle(IN_PASSING, clock);
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Mono<Long> sweep() {
        return Mono.defer(() -> {
            long end = System.nanoTime() + NO_NEW_ROUND_AFTER.toNanos();
            return notifications
                    .tellDue(MANY)
                    .repeat(ROUNDS)
                    .takeUntil(told -> told == 0 || System.nanoTime() > end)
                    .reduce(0L, Long::sum);
        });
    }

    /** A few, if nobody has passed for a while. */
    public Mono<Void> inPassing() {
        return Mono.defer(() -> passing.isTime() ? notifications.tellDue(FEW).then() : Mono.empty());
    }
}
