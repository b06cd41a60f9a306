package dev.kiosk.order.privacy.db;

import dev.kiosk.contracts.OrderCustomerErased.OpenOrder;
import dev.kiosk.order.privacy.domain.WaitingErasures;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks at all that can still happen to an order, and empties the columns of the register of personal data. */
@Repository
final class R2dbcWaitingErasures implements WaitingErasures {

    /** What is settled may change again, by a new dispute or a refund: nobody is told of it then. */
    private static final String OPEN = """
            with given as (select unnest(cast(:orders as uuid[])) as order_id),
            locked as (
                select id, status from orders where id = any (cast(:orders as uuid[])) order by id for update)
            select order_id, reason from (
                select order_id, case
                    when status is null then 'order-unknown'
                    when status in ('placed', 'reserved', 'confirmed', 'shipped') then 'order-' || status
                    when exists (select from payment p where p.order_id = given.order_id
                            and p.status in ('authorising', 'action-required', 'authorised', 'refund-due'))
                        or exists (select from earlier_payment e where e.order_id = given.order_id and e.due_at is not null)
                        then 'payment-unsettled'
                    when exists (select from payment p where p.order_id = given.order_id and p.dispute_status = 'open')
                        then 'dispute-open'
                    when exists (select from refund r where r.order_id = given.order_id and r.status = 'due')
                        then 'refund-due'
                    when exists (select from requested_return r where r.order_id = given.order_id
                            and r.status in ('requested', 'accepted')) then 'return-open'
                    when exists (select from dead_letter d where d.subject = cast(given.order_id as text)
                            and d.replayed_at is null and d.discarded_at is null) then 'dead-letter' end as reason
                from given left join locked on id = order_id) looked
            where reason is not null
            """;

    private static final List<String> FORGET = List.of("""
            update orders set payment_token = 'erased', tracking = case when tracking is not null then 'erased' end
            where id = any (cast(:orders as uuid[]))
            """, """
            update parcel set tracking = 'erased ' || n from (
                select order_id, carrier, tracking,
                    row_number() over (partition by order_id order by sent_at, carrier, tracking) as n
                from parcel where order_id = any (cast(:orders as uuid[]))) numbered
            where parcel.order_id = numbered.order_id and parcel.carrier = numbered.carrier
                and parcel.tracking = numbered.tracking
            """, """
            update timeline set why = null where why is not null and order_id = any (cast(:orders as uuid[]))
            """, """
            update goods_return set reason = '' where order_id = any (cast(:orders as uuid[]))
            """, """
            update requested_return set answer = '' where order_id = any (cast(:orders as uuid[]))
            """, """
            update refund set reason = '' where order_id = any (cast(:orders as uuid[]))
            """, """
            update payment set action_url = null where order_id = any (cast(:orders as uuid[]))
            """, """
            update earlier_payment set token = 'erased' where order_id = any (cast(:orders as uuid[]))
            """, """
            delete from dead_letter where subject = any (cast(cast(:orders as uuid[]) as text[]))
            """, """
            delete from waiting_erasure where order_id = any (cast(:orders as uuid[]))
            """);

    private final DatabaseClient database;

    R2dbcWaitingErasures(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<OpenOrder>> open(List<UUID> orderIds) {
        return database.sql(OPEN)
                .bind("orders", orderIds.toArray(UUID[]::new))
                .map(row ->
                        new OpenOrder(uuid(row, "order_id"), Objects.requireNonNull(row.get("reason", String.class))))
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> forget(List<UUID> orderIds, Instant now) {
        UUID[] orders = orderIds.toArray(UUID[]::new);
        return Flux.fromIterable(FORGET)
                .concatMap(sql -> database.sql(sql).bind("orders", orders).then())
                .then(database.sql("""
                        update orders set erased_at = coalesce(erased_at, :now) where id = any (cast(:orders as uuid[]))
                        """).bind("orders", orders).bind("now", now).then());
    }

    @Override
    public Mono<Void> await(UUID erasureId, List<OpenOrder> orders, Instant now) {
        return database.sql("""
                        insert into waiting_erasure (order_id, erasure_id, requested_at)
                        select unnest(cast(:orders as uuid[])), :erasure, :now
                        on conflict (order_id) do update set erasure_id = excluded.erasure_id
                        """)
                .bind("orders", orders.stream().map(OpenOrder::orderId).toArray(UUID[]::new))
                .bind("erasure", erasureId)
                .bind("now", now)
                .then();
    }

    @Override
    public Flux<Waiting> waiting(int limit) {
        return database.sql("""
                        select erasure_id, order_id from waiting_erasure
                        order by requested_at, order_id limit :limit for update skip locked
                        """)
                .bind("limit", limit)
                .map(row -> new Waiting(uuid(row, "erasure_id"), uuid(row, "order_id")))
                .all();
    }

    @Override
    public Mono<Long> forgetStatements(Instant before, int limit) {
        return database.sql("""
                        update bank_transfer set statement = '' where payment_id in (
                            select payment_id from bank_transfer where statement <> '' and received_at < :before limit :limit)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    private static UUID uuid(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, UUID.class));
    }
}
