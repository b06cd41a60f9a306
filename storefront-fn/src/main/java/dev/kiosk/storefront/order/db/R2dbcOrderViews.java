package dev.kiosk.storefront.order.db;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.order.domain.NewOrder;
import dev.kiosk.storefront.order.domain.OrderNews;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Order views: those of a crowd are opened, and moved, with one statement each. */
@Repository
class R2dbcOrderViews implements OrderViews {

    private final DatabaseClient database;
    private final OrderViewReader reader;
    private final OrderNewsWriter writer;
    private final NewOrderBatch crowd;

    R2dbcOrderViews(DatabaseClient database, Groups groups) {
        this.database = database;
        this.reader = new OrderViewReader(database, groups);
        this.writer = new OrderNewsWriter(database);
        this.crowd = new NewOrderBatch(database);
    }

    @Override
    public Mono<Void> open(NewOrder order) {
        return crowd.open(order);
    }

    @Override
    public Mono<OrderView> find(UUID orderId) {
        return reader.find(orderId);
    }

    @Override
    public Flux<UUID> numbered(OrderNumber number) {
        return database.sql("select order_id from order_view where order_number(order_id) = :number")
                .bind("number", number.characters())
                .map(row -> Columns.uuid(row, "order_id"))
                .all();
    }

    @Override
    public Mono<OrderView> findInTransaction(UUID orderId) {
        return reader.findInTransaction(orderId);
    }

    @Override
    public Mono<Map<UUID, OrderStatus>> lock(Collection<UUID> orderIds) {
        return database.sql("""
            select order_id, stage from order_view where order_id = any (cast(:ids as uuid[]))
            order by order_id for no key update
            """)
                .bind("ids", orderIds.toArray(UUID[]::new))
                .map(row -> Map.entry(Columns.uuid(row, "order_id"), OrderStatus.of(Columns.text(row, "stage"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Set<UUID>> cameToNothing(Collection<UUID> orderIds) {
        return database.sql("""
            select order_id from order_view v
            where order_id = any (cast(:ids as uuid[])) and (
                (refunded > 0 and refunded >= total)
                or (stage in ('rejected', 'cancelled', 'expired') and not exists (
                    select from order_timeline t where t.order_id = v.order_id and t.event = 'order.shipped')))
            """)
                .bind("ids", orderIds.toArray(UUID[]::new))
                .map(row -> Columns.uuid(row, "order_id"))
                .all()
                .collect(Collectors.toSet());
    }

    @Override
    public Mono<Void> record(List<OrderNews> news) {
        return writer.write(news);
    }

    @Override
    public Mono<Void> requestCancellation(UUID orderId, String reason, Instant at) {
        return database.sql("""
            with asked as (
                update order_view set cancellation_at = :at where order_id = :id returning order_id)
            insert into order_timeline (order_id, event, event_id, at, detail)
            select order_id, 'order.cancellation-requested', cast(order_id as text), :at, :reason from asked
            """)
                .bind("id", orderId)
                .bind("at", at)
                .bind("reason", reason)
                .then();
    }
}
