package dev.kiosk.fn.events;

import dev.kiosk.fn.sweep.Sweep;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Keeps the inbox from growing for ever. */
final class InboxSweep implements Sweep {

    private static final int AT_ONCE = 10_000;

    private final Inbox inbox;
    private final Duration retention;

    InboxSweep(Inbox inbox, Duration retention) {
        this.inbox = inbox;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public Mono<Long> sweep() {
        return inbox.forgetOlderThan(retention, AT_ONCE);
    }
}
