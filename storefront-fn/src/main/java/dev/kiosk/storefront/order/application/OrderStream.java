package dev.kiosk.storefront.order.application;

import dev.kiosk.storefront.LiveSettings;
import dev.kiosk.storefront.live.application.LiveStream;
import dev.kiosk.storefront.live.application.Signal;
import dev.kiosk.storefront.live.domain.Topic;
import dev.kiosk.storefront.order.domain.OrderChange;
import dev.kiosk.storefront.order.domain.Since;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** An order's timeline, each entry once. */
public final class OrderStream extends LiveStream<OrderNews, Optional<OrderChange>> {

    private final Function<Since, Mono<Optional<OrderChange>>> changes;
    private Since seen;

    public OrderStream(
            Client<OrderNews> client,
            LiveSettings settings,
            Since since,
            Function<Since, Mono<Optional<OrderChange>>> changes) {
        super(client, settings);
        this.changes = changes;
        this.seen = since;
    }

    @Override
    protected Set<Topic> topics() {
        return Set.of(new Topic.OfOrder(seen.orderId()));
    }

    @Override
    protected Mono<Optional<OrderChange>> read() {
        return changes.apply(seen);
    }

    @Override
    protected Duration pace() {
        return Duration.ZERO;
    }

    @Override
    protected boolean pass(Optional<OrderChange> read) {
        read.ifPresentOrElse(this::passOn, this::over);
        return read.isPresent() && seen.after() < read.get().last();
    }

    private void passOn(OrderChange change) {
        if (seen.after() > change.last()) {
            seen = new Since(seen.orderId(), 0);
        }
        for (TimelineEntry entry : change.entries()) {
            if (entry.id() > seen.after() && !passOn(entry, change)) {
                return;
            }
        }
        if (change.isOverFor(seen.after())) {
            overSoon();
        }
    }

    private boolean passOn(TimelineEntry entry, OrderChange change) {
        boolean sent = send(new Signal.News<>(new OrderNews(entry, change.status())));
        if (sent) {
            seen = new Since(seen.orderId(), entry.id());
        }
        return sent;
    }
}
