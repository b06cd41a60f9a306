package dev.kiosk.storefront.live.application;

import dev.kiosk.storefront.order.domain.OrderChange;
import dev.kiosk.storefront.order.domain.OrderChanges;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.Since;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** One order's timeline, for every id. */
final class FakeTimeline implements OrderChanges {

    final List<List<Since>> queries = new ArrayList<>();
    private final List<TimelineEntry> entries = new ArrayList<>();
    private OrderStatus status = OrderStatus.SUBMITTED;
    private boolean down;
    private Runnable afterRead = () -> {};

    void add(String event, OrderStatus next) {
        entries.add(new TimelineEntry(entries.size() + 1, Instant.EPOCH, event, ""));
        status = next;
    }

    void add(int many) {
        for (int i = 0; i < many; i++) {
            add("noted", status);
        }
    }

    void setDown(boolean away) {
        this.down = away;
    }

    /** Something that happens once, when the table was read and nobody has the answer yet. */
    void whileReading(Runnable action) {
        this.afterRead = action;
    }

    @Override
    public Mono<List<Optional<OrderChange>>> since(List<Since> questions) {
        return Mono.defer(() -> {
            queries.add(questions);
            if (down) {
                return Mono.error(new IllegalStateException("the database is away"));
            }
            List<Optional<OrderChange>> answers =
                    questions.stream().map(this::answer).toList();
            Runnable action = afterRead;
            afterRead = () -> {};
            action.run();
            return Mono.just(answers);
        });
    }

    private Optional<OrderChange> answer(Since since) {
        long after = since.after() > entries.size() ? 0 : since.after();
        return Optional.of(new OrderChange(
                status,
                entries.size(),
                entries.stream()
                        .filter(entry -> entry.id() > after)
                        .limit(MOST_ENTRIES)
                        .toList()));
    }
}
