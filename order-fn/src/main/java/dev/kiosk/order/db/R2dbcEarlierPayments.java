package dev.kiosk.order.db;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.EarlierPayment;
import dev.kiosk.order.domain.EarlierPayments;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentStatus;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The row of an order's payment becomes that of the next attempt; the last moves to a table of its own. */
@Component
final class R2dbcEarlierPayments implements EarlierPayments {

    private static final String FOLLOW = """
            with left_behind as (
                insert into earlier_payment (id, order_id, provider, provider_ref, token, status, currency, amount,
                    failure_code, opened_at, capture_at, due_at)
                select id, order_id, provider, :ref, :token, :status, currency, amount, :code, opened_at, capture_at,
                    cast(:now as timestamptz) + cast(:doubt as interval)
                from payment where id = :earlier)
            update payment set id = :next, provider = :provider, provider_ref = null, status = 'authorising',
                failure_code = null, action_url = null, opened_at = :now, capture_at = :captureAt, attempts = 0,
                due_at = cast(:now as timestamptz) + cast(:doubt as interval),
                reconcile_at = default
            where id = :earlier
            """;

    private static final String CLAIM = """
            update earlier_payment set attempts = attempts + 1,
                due_at = cast(:now as timestamptz) + cast(:doubt as interval) * power(2, least(attempts, 6))
            where id in (
                select id from earlier_payment where due_at <= :now
                order by due_at limit :limit for update skip locked)
            returning *
            """;

    private final DatabaseClient database;
    private final Duration doubt;

    R2dbcEarlierPayments(DatabaseClient database, OrderProperties settings) {
        this.database = database;
        this.doubt = settings.paymentDoubt();
    }

    @Override
    public Mono<Void> follow(EarlierPayment earlier, Payment next) {
        Payment last = earlier.payment();
        return database.sql(FOLLOW)
                .bind("earlier", last.id().value())
                .bind("ref", Parameters.in(R2dbcType.VARCHAR, last.providerRef()))
                .bind("token", earlier.token())
                .bind("status", last.status().code())
                .bind("code", Parameters.in(R2dbcType.VARCHAR, last.failureCode()))
                .bind("next", next.id().value())
                .bind("provider", next.provider())
                .bind("captureAt", next.captureAt().code())
                .bind("now", next.openedAt())
                .bind("doubt", doubt.toString())
                .then();
    }

    @Override
    public Mono<EarlierPayment> find(OrderId order, String provider, String ref) {
        return database.sql("""
                        select * from earlier_payment
                        where order_id = :order and provider = :provider and provider_ref = :ref
                        """)
                .bind("order", order.value())
                .bind("provider", provider)
                .bind("ref", ref)
                .map(R2dbcEarlierPayments::read)
                .one();
    }

    @Override
    public Flux<EarlierPayment> claimDue(Instant now, int limit) {
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("doubt", doubt.toString())
                .bind("limit", limit)
                .map(R2dbcEarlierPayments::read)
                .all();
    }

    @Override
    public Mono<Void> settle(PaymentId id) {
        return database.sql("update earlier_payment set due_at = null where id = :id")
                .bind("id", id.value())
                .then();
    }

    private static EarlierPayment read(Readable row) {
        Payment payment = new Payment(
                new PaymentId(PurchaseRow.get(row, "id", UUID.class)),
                new OrderId(PurchaseRow.get(row, "order_id", UUID.class)),
                PurchaseRow.get(row, "provider", String.class),
                row.get("provider_ref", String.class),
                PaymentStatus.of(PurchaseRow.get(row, "status", String.class)),
                Money.of(PurchaseRow.get(row, "amount", Long.class), PurchaseRow.get(row, "currency", String.class)),
                0,
                0,
                row.get("failure_code", String.class),
                null,
                PurchaseRow.get(row, "opened_at", Instant.class),
                CaptureAt.of(PurchaseRow.get(row, "capture_at", String.class)),
                0);
        return new EarlierPayment(payment, PurchaseRow.get(row, "token", String.class));
    }
}
