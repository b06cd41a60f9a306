package dev.kiosk.order.db;

import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.Payments;
import dev.kiosk.order.domain.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Payments that have to be found again. */
@Component
final class R2dbcPayments implements Payments {

    private static final String OPEN = """
            with opened as (
                insert into payment (id, order_id, provider, status, currency, amount, opened_at, due_at, capture_at)
                select :payment, id, :provider, 'authorising', currency, total, :now,
                    cast(:now as timestamptz) + cast(:doubt as interval), :captureAt
                from orders where id = :order and status = 'placed' and expires_at > :now and total > 0
                on conflict (order_id) do nothing returning *),
            known as (select * from opened union all select * from payment where order_id = :order)
            select %s
            from orders o left join known p on p.order_id = o.id where o.id = :order
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

    private final DatabaseClient database;
    private final Orders orders;
    private final Duration doubt;
    private final CaptureAt captureAt;

    R2dbcPayments(DatabaseClient database, Orders orders, OrderProperties settings) {
        this.database = database;
        this.orders = orders;
        this.doubt = settings.paymentDoubt();
        this.captureAt = settings.payment().capture();
    }

    @Override
    public Mono<Purchase> open(OrderId order, PaymentId id, String provider, Instant now) {
        return database.sql(OPEN)
                .bind("order", order.value())
                .bind("payment", id.value())
                .bind("provider", provider)
                .bind("now", now)
                .bind("doubt", doubt.toString())
                .bind("captureAt", captureAt.code())
                .map(PurchaseRow::read)
                .one()
                .flatMap(this::orOpenedByAnother);
    }

    /** A payment that somebody else opened at the same moment was waited for, but not seen. */
    private Mono<Purchase> orOpenedByAnother(Purchase purchase) {
        return purchase.payment() == null ? orders.find(purchase.order().id()) : Mono.just(purchase);
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
