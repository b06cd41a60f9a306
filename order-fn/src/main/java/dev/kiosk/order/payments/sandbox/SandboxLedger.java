package dev.kiosk.order.payments.sandbox;

import dev.kiosk.contracts.Money;
import dev.kiosk.fn.Ids;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.payments.sandbox.SandboxToken.Lie;
import dev.kiosk.order.payments.sandbox.SandboxToken.Step;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The sandbox's books. Each method is one statement, and has its effect once; empty where it changes nothing. */
@Component
final class SandboxLedger {

    private static final String OPEN = """
            insert into sandbox_payment (key, ref, order_id, token, currency, amount, status, code)
            values (:key, :ref, :order, :token, :currency, :amount, :first, :code)
            on conflict (key) do update set attempts = sandbox_payment.attempts + 1,
                status = case when sandbox_payment.status = 'unseen' and sandbox_payment.attempts >= :timeouts
                    then :status else sandbox_payment.status end
            returning *
            """;

    private static final String CAPTURE = """
            with taken as (
                update sandbox_payment set status = 'captured', captured = :amount
                where key = :key and status = 'authorised' and :amount <= amount returning *),
            moved as (
                insert into sandbox_movement (key, payment_key, kind, amount)
                select :movement, key, 'capture', captured from taken)
            select * from taken
            """;

    private static final String REFUND = """
            with moved as (
                insert into sandbox_movement (key, payment_key, kind, amount)
                select :movement, key, 'refund', :amount from sandbox_payment
                where key = :key and status = 'captured' and refunded + :amount <= captured for update
                on conflict (key) do nothing returning *)
            update sandbox_payment set refunded = refunded + moved.amount
            from moved where sandbox_payment.key = moved.payment_key returning sandbox_payment.*
            """;

    private final DatabaseClient database;

    SandboxLedger(DatabaseClient database) {
        this.database = database;
    }

    /** @param timeouts how often an authorisation whose token is silent before its effect stays without one */
    Mono<SandboxPayment> open(Charge charge, int timeouts) {
        SandboxToken token = SandboxToken.of(charge.token());
        boolean lost = token.at(Step.AUTHORISE) == Lie.SILENT_BEFORE && timeouts > 0;
        return database.sql(OPEN)
                .bind("key", charge.id().value())
                .bind("ref", "pay_" + Ids.next().toString().replace("-", ""))
                .bind("order", charge.order().value())
                .bind("token", charge.token())
                .bind("currency", charge.amount().currency().getCurrencyCode())
                .bind("amount", charge.amount().minorUnits())
                .bind("first", lost ? "unseen" : token.status())
                .bind("status", token.status())
                .bind("code", Parameters.in(R2dbcType.VARCHAR, token.code()))
                .bind("timeouts", timeouts)
                .map(SandboxPayment::read)
                .one();
    }

    /** Counts that it was asked for what its token lies about. */
    Mono<SandboxPayment> tried(PaymentId key) {
        return one("update sandbox_payment set tries = tries + 1 where key = :key returning *", key);
    }

    Mono<SandboxPayment> capture(Charge charge) {
        return database.sql(CAPTURE)
                .bind("key", charge.id().value())
                .bind("amount", charge.amount().minorUnits())
                .bind("movement", charge.id() + ":capture")
                .map(SandboxPayment::read)
                .one();
    }

    /** The bank would not pay after all. */
    Mono<SandboxPayment> refuseCapture(PaymentId key) {
        return one("""
                update sandbox_payment set status = 'declined', code = 'capture-refused'
                where key = :key and status = 'authorised' returning *
                """, key);
    }

    Mono<SandboxPayment> release(PaymentId key) {
        return one("""
                update sandbox_payment set status = 'voided'
                where key = :key and status in ('authorised', 'action-required') returning *
                """, key);
    }

    Mono<SandboxPayment> refund(PaymentId key, String refund, Money amount) {
        return database.sql(REFUND)
                .bind("key", key.value())
                .bind("amount", amount.minorUnits())
                .bind("movement", key + ":" + refund)
                .map(SandboxPayment::read)
                .one();
    }

    /** Whether this very refund was made. */
    Mono<Boolean> wasMade(PaymentId key, String refund) {
        return database.sql("select exists (select from sandbox_movement where key = :movement) as made")
                .bind("movement", key + ":" + refund)
                .map(row -> SandboxPayment.get(row, "made", Boolean.class))
                .one();
    }

    Mono<SandboxPayment> find(PaymentId key) {
        return one("select * from sandbox_payment where key = :key", key);
    }

    Mono<SandboxPayment> find(String ref) {
        return database.sql("select * from sandbox_payment where ref = :ref")
                .bind("ref", ref)
                .map(SandboxPayment::read)
                .one();
    }

    /** The customer agreed, or did not. */
    Mono<SandboxPayment> act(String ref, boolean agreed) {
        return database.sql("""
                        update sandbox_payment set status = :status, code = :code
                        where ref = :ref and status = 'action-required' returning *
                        """)
                .bind("ref", ref)
                .bind("status", agreed ? "authorised" : "declined")
                .bind("code", Parameters.in(R2dbcType.VARCHAR, agreed ? null : "authentication-failed"))
                .map(SandboxPayment::read)
                .one();
    }

    private Mono<SandboxPayment> one(String sql, PaymentId key) {
        return database.sql(sql)
                .bind("key", key.value())
                .map(SandboxPayment::read)
                .one();
    }
}
