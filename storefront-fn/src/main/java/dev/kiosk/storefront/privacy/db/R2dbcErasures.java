package dev.kiosk.storefront.privacy.db;

import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.privacy.domain.Erasure;
import dev.kiosk.storefront.privacy.domain.Erasure.OpenOrder;
import dev.kiosk.storefront.privacy.domain.Erasures;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erasures. How far one is, the rows of its customers say. */
@Repository
class R2dbcErasures implements Erasures {

    private static final String SHOWN = """
            select e.id, e.address_key is not null as asked, requested_at, completed_at, count(c.ref) as orders,
                count(*) filter (where erasure_state = 'done') as done,
                array_remove(array[case when bool_or(erasure_state = 'asked') then 'order-fn' end,
                    case when bool_or(erasure_state = 'forgotten') then 'webhook-fn' end], null) as missing,
                array(select v.order_id from customer o join order_view v on v.customer_ref = o.ref
                    where o.erasure_id = e.id and o.erasure_state = 'open' order by v.order_id limit 20) as open_orders,
                array(select o.erasure_waits_for from customer o join order_view v on v.customer_ref = o.ref
                    where o.erasure_id = e.id and o.erasure_state = 'open' order by v.order_id limit 20) as reasons
            from erasure e left join customer c on c.erasure_id = e.id
            """;

    private final DatabaseClient database;

    R2dbcErasures(DatabaseClient database) {
        this.database = database;
    }

    /** Whoever asks at the same time waits for the other. */
    @Override
    public Mono<UUID> begin(UUID id, byte[] addressKey, Instant now) {
        return database.sql("""
                        insert into erasure (id, address_key, requested_at) values (:id, :key, :now)
                        on conflict (address_key) where completed_at is null do update set address_key = excluded.address_key
                        returning id
                        """)
                .bind("id", id)
                .bind("key", addressKey)
                .bind("now", now)
                .map(row -> uuid(row, "id"))
                .one();
    }

    @Override
    public Mono<List<UUID>> claim(UUID erasure, Collection<String> addresses) {
        return database.sql("""
                        with claimed as (
                            update customer set erasure_id = :erasure, erasure_state = 'asked'
                            where email <> '' and lower(email collate pg_c_utf8) = any (cast(:addresses as text[]))
                                and erasure_id is distinct from :erasure
                            returning ref)
                        select order_id from order_view where customer_ref in (
                            select ref from claimed union all
                            select ref from customer where erasure_id = :erasure and erasure_state = 'asked')
                        """)
                .bind("erasure", erasure)
                .bind("addresses", addresses.toArray(String[]::new))
                .map(row -> uuid(row, "order_id"))
                .all()
                .collectList();
    }

    @Override
    public Mono<List<UUID>> claimOlderThan(UUID erasure, Instant before, int limit) {
        return database.sql("""
                        with due as (
                            select ref from customer where erasure_id is null and created_at < :before
                            order by created_at limit :limit for update skip locked),
                        begun as (
                            insert into erasure (id, requested_at) select :erasure, now() where exists (select from due)
                            returning id),
                        claimed as (
                            update customer set erasure_id = begun.id, erasure_state = 'asked' from due cross join begun
                            where customer.ref = due.ref returning customer.ref)
                        select order_id from order_view join claimed on ref = customer_ref
                        """)
                .bind("erasure", erasure)
                .bind("before", before)
                .bind("limit", limit)
                .map(row -> uuid(row, "order_id"))
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> waitFor(UUID erasure, List<OpenOrder> open) {
        return open.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        update customer set erasure_state = 'open', erasure_waits_for = reason
                        from unnest(cast(:orders as uuid[]), cast(:reasons as text[])) as given (open_order, reason)
                        join order_view on order_id = open_order
                        where ref = customer_ref and erasure_id = :erasure and erasure_state in ('asked', 'open')
                        """)
                        .bind("erasure", erasure)
                        .bind("orders", open.stream().map(OpenOrder::orderId).toArray(UUID[]::new))
                        .bind("reasons", Columns.of(open, OpenOrder::reason))
                        .then();
    }

    @Override
    public Mono<List<UUID>> forgotten(UUID erasure, List<UUID> orderIds, boolean told) {
        return database.sql("""
                        update customer set erasure_waits_for = '', erasure_state = case
                            when :told or erasure_state = 'done' then 'done' else 'forgotten' end
                        from order_view where ref = customer_ref and erasure_id = :erasure
                            and order_id = any (cast(:orders as uuid[]))
                        returning order_id
                        """)
                .bind("erasure", erasure)
                .bind("orders", orderIds.toArray(UUID[]::new))
                .bind("told", told)
                .map(row -> uuid(row, "order_id"))
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> complete(UUID erasure, Instant now) {
        return database.sql("""
                        update erasure set completed_at = coalesce(completed_at, :now)
                        where (id = :erasure or address_key is null and completed_at is null) and not exists (
                            select from customer where erasure_id = erasure.id and erasure_state <> 'done')
                        """).bind("erasure", erasure).bind("now", now).then();
    }

    @Override
    public Flux<Erasure> newest(byte @Nullable [] addressKey, int limit) {
        return database.sql(SHOWN + """
                        where e.id in (
                            select id from erasure where cast(:key as bytea) is null or address_key = :key
                            order by requested_at desc, id desc limit :limit)
                        group by e.id order by requested_at desc, e.id desc
                        """)
                .bind("key", Parameters.in(R2dbcType.VARBINARY, addressKey))
                .bind("limit", limit)
                .map(R2dbcErasures::erasure)
                .all();
    }

    @Override
    public Mono<Erasure> find(UUID id) {
        return database.sql(SHOWN + "where e.id = :id group by e.id")
                .bind("id", id)
                .map(R2dbcErasures::erasure)
                .one();
    }

    @Override
    public Mono<Long> forgetOlderThan(Duration age, int limit) {
        return database.sql("""
                        with over as (
                            select id from erasure where completed_at < now() - cast(:age as interval)
                            order by completed_at limit :limit),
                        freed as (
                            update erasure set address_key = null from over
                            where erasure.id = over.id and address_key is not null returning erasure.id)
                        select count(*) as forgotten from freed
                        """)
                .bind("age", age.toString())
                .bind("limit", limit)
                .map(row -> number(row, "forgotten"))
                .one();
    }

    private static Erasure erasure(Readable row) {
        UUID[] orders = Columns.array(row, "open_orders", UUID[].class);
        String[] reasons = Columns.array(row, "reasons", String[].class);
        return new Erasure(
                uuid(row, "id"),
                Columns.flag(row, "asked"),
                instant(row, "requested_at"),
                row.get("completed_at", Instant.class),
                number(row, "orders"),
                number(row, "done"),
                List.of(Columns.array(row, "missing", String[].class)),
                IntStream.range(0, orders.length)
                        .mapToObj(i -> new OpenOrder(orders[i], reasons[i]))
                        .toList());
    }
}
