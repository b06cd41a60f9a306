package dev.kiosk.order.db;

import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.Payments;
import dev.kiosk.order.domain.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Payments that have to be found again. */
@Component
final class R2dbcPayments implements Payments {

    private static final String OPEN = """
            with given as (
                select * from unnest(cast(:orders as uuid[]), cast(:payments as uuid[]), cast(:providers as text[]),
                    cast(:times as timestamptz[])) as given (order_id, payment_id, provider, now)),
            opened as (
                insert into payment (id, order_id, provider, status, currency, amount, opened_at, due_at, capture_at)
                select payment_id, orders.id, provider, 'authorising', currency, total, now,
                    now + cast(:doubt as interval), :captureAt
                from given join orders on orders.id = given.order_id
                where status = 'placed' and expires_at > now and total > 0
                order by orders.id
                on conflict (order_id) do nothing returning *),
            known as (
                select * from opened
                union all select * from payment where order_id = any(cast(:orders as uuid[])))
            select %s
            from orders o left join known p on p.order_id = o.id where o.id = any(cast(:orders as uuid[]))
            """.formatted(PurchaseRow.COLUMNS);

    private static final String CLAIM = """
            update payment set attempts = attempts + 1,
                due_at = cast(:now as timestamptz) + cast(:doubt as interval) * power(2, least(attempts, 6))
            where id in (
                select id from payment
                where status in ('authorising', 'action-required', 'authorised', 'refund-due') and due_at <= :now
                order by due_at limit :limit for update skip locked)
            returning order_id
            """;

    private static final String CLAIM_TAKEN = """
            update payment set reconcile_at = case
                when opened_at >= :openedBefore or dispute_status = 'open' then cast(:next as timestamptz) end
            where id in (
                select id from payment where status = 'captured' and reconcile_at <= :now
                order by reconcile_at limit :limit for update skip locked)
            returning order_id
            """;

    private final DatabaseClient database;
    private final Orders orders;
    private final Duration doubt;
    private final CaptureAt captureAt;
    private final GroupCommit<Opening, Optional<Purchase>> openings;

    R2dbcPayments(DatabaseClient database, Orders orders, Groups groups, OrderProperties settings) {
        this.database = database;
        this.orders = orders;
        this.doubt = settings.paymentDoubt();
        this.captureAt = settings.payment().capture();
        this.openings = groups.of(this::openAll);
    }

    private record Opening(OrderId order, PaymentId id, String provider, Instant now) {}

    /** Together with the payments of others who come at the same time. */
    @Override
    public Mono<Purchase> open(OrderId order, PaymentId id, String provider, Instant now) {
        return openings.submit(new Opening(order, id, provider, now))
                .flatMap(Mono::justOrEmpty)
                .flatMap(this::orOpenedByAnother);
    }

    private Mono<List<Optional<Purchase>>> openAll(List<Opening> all) {
        return database.sql(OPEN)
                .bind("orders", all.stream().map(one -> one.order().value()).toArray(UUID[]::new))
                .bind("payments", all.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .bind("providers", all.stream().map(Opening::provider).toArray(String[]::new))
                .bind("times", all.stream().map(Opening::now).toArray(Instant[]::new))
                .bind("doubt", doubt.toString())
                .bind("captureAt", captureAt.code())
                .map(PurchaseRow::read)
                .all()
                .collectMap(purchase -> purchase.order().id())
                .map(found -> all.stream()
                        .map(one -> Optional.ofNullable(found.get(one.order())))
                        .toList());
    }

    /** A payment that somebody else opened at the same moment was waited for, but not seen. */
    private Mono<Purchase> orOpenedByAnother(Purchase purchase) {
        return purchase.payment() == null ? orders.find(purchase.order().id()) : Mono.just(purchase);
    }

    @Override
    public Flux<OrderId> known(String provider, Collection<String> refs) {
        return database.sql("""
                        select order_id from payment
                        where provider_ref = any(cast(:refs as text[])) and provider = :provider
                        """)
                .bind("refs", refs.toArray(String[]::new))
                .bind("provider", provider)
                .map(row -> new OrderId(PurchaseRow.get(row, "order_id", UUID.class)))
                .all();
    }

    @Override
    public Flux<OrderId> claimTaken(Instant now, Instant next, Instant openedBefore, int limit) {
        return database.sql(CLAIM_TAKEN)
                .bind("now", now)
                .bind("next", next)
                .bind("openedBefore", openedBefore)
                .bind("limit", limit)
                .map(row -> new OrderId(PurchaseRow.get(row, "order_id", UUID.class)))
                .all();
    }

    @Override
    public Flux<OrderId> claimUnsettled(Instant now, int limit) {
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("doubt", doubt.toString())
                .bind("limit", limit)
                .map(row -> new OrderId(PurchaseRow.get(row, "order_id", UUID.class)))
                .all();
    }
}
