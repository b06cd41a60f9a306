package dev.kiosk.order.db;

import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.db.Rows.EntryRow;
import dev.kiosk.order.db.Rows.LineRow;
import dev.kiosk.order.db.Rows.MovedOrderRow;
import dev.kiosk.order.db.Rows.NewOrderRow;
import dev.kiosk.order.db.Rows.PaymentRow;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Placement;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.PurchaseStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders and what belongs to them. An order is locked with {@code for no key update}, which lets timelines grow meanwhile,
 * and read by a statement of its own after that: a lock that had to be waited for would show an old payment.
 */
@Component
final class R2dbcOrders implements Orders {

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration doubt;

    R2dbcOrders(DatabaseClient database, JsonMapper json, Clock clock, OrderProperties settings) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.doubt = settings.paymentDoubt();
    }

    @Override
    public Mono<Set<OrderId>> place(List<Placement.Placed> placements) {
        return database.sql(OrderSql.PLACE)
                .bind("orders", rows(placements.stream().map(NewOrderRow::of)))
                .bind("lines", rows(placements.stream().map(LineRow::of).flatMap(List::stream)))
                .bind(
                        "entries",
                        rows(placements.stream()
                                .map(placed -> EntryRow.of(placed.order().id(), placed.entry(), null))))
                .map(PurchaseRow::id)
                .all()
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Purchase> find(OrderId id) {
        return read(List.of(id)).next();
    }

    @Override
    public Flux<Purchase> find(Collection<OrderId> ids) {
        return read(ids);
    }

    @Override
    public Mono<Purchase> lock(OrderId id) {
        return lock(List.of(id)).next();
    }

    @Override
    public Flux<Purchase> lock(Collection<OrderId> ids) {
        return database.sql(OrderSql.LOCK)
                .bind("ids", uuids(ids))
                .map(PurchaseRow::id)
                .all()
                .collectList()
                .flatMapMany(this::read);
    }

    @Override
    public Flux<Purchase> lockOverdue(Instant now, int limit) {
        return database.sql(OrderSql.LOCK_OVERDUE)
                .bind("now", now)
                .bind("limit", limit)
                .map(PurchaseRow::id)
                .all()
                .collectList()
                .flatMapMany(this::read);
    }

    @Override
    public Mono<Void> save(List<PurchaseStep> steps) {
        List<PurchaseStep> changes =
                steps.stream().filter(step -> !step.changesNothing()).toList();
        return changes.isEmpty()
                ? Mono.empty()
                : Mono.deferContextual(context -> save(changes, OnBehalfOf.in(context)));
    }

    private Mono<Void> save(List<PurchaseStep> changes, @Nullable String staff) {
        Map<OrderId, Purchase> ends = new LinkedHashMap<>();
        changes.forEach(step -> ends.put(step.order().id(), step.next()));
        return database.sql(OrderSql.SAVE)
                .bind("orders", rows(ends.values().stream().map(Purchase::order).map(MovedOrderRow::of)))
                .bind(
                        "payments",
                        rows(ends.values().stream()
                                .map(Purchase::payment)
                                .filter(Objects::nonNull)
                                .map(PaymentRow::of)))
                .bind("entries", rows(changes.stream().flatMap(step -> entries(step, staff))))
                .bind("due", clock.instant().plus(doubt))
                .then();
    }

    private Flux<Purchase> read(Collection<OrderId> ids) {
        return ids.isEmpty()
                ? Flux.empty()
                : database.sql(OrderSql.READ)
                        .bind("ids", uuids(ids))
                        .map(PurchaseRow::read)
                        .all();
    }

    private static Stream<EntryRow> entries(PurchaseStep step, @Nullable String staff) {
        return step.entries().stream().map(entry -> EntryRow.of(step.order().id(), entry, staff));
    }

    private String rows(Stream<?> rows) {
        return json.writeValueAsString(rows.toList());
    }

    static UUID[] uuids(Collection<OrderId> ids) {
        return ids.stream().map(OrderId::value).toArray(UUID[]::new);
    }
}
