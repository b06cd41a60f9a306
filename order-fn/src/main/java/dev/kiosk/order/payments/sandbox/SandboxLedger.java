package dev.kiosk.order.payments.sandbox;

import dev.kiosk.contracts.Money;
import dev.kiosk.fn.Ids;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentProvider.Authorisation;
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
                where key = :key and status = 'captured' and refunded + :amount <= captured
                on conflict (key) do nothing returning *)
            update sandbox_payment set refunded = refunded + moved.amount
            from moved where sandbox_payment.key = moved.payment_key returning sandbox_payment.*
            """;

    private final DatabaseClient database;

    SandboxLedger(DatabaseClient database) {
        this.database = database;
    }

    /** @param timeouts how often an authorisation with a time-out token stays without effect */
    Mono<SandboxPayment> open(Authorisation wish, int timeouts) {
        SandboxToken token = SandboxToken.of(wish.token());
        boolean lost = token == SandboxToken.TOK_TIMEOUT && timeouts > 0;
        return database.sql(OPEN)
                .bind("key", wish.id().value())
                .bind("ref", "pay_" + Ids.next().toString().replace("-", ""))
                .bind("order", wish.order().value())
                .bind("token", wish.token())
                .bind("currency", wish.amount().currency().getCurrencyCode())
                .bind("amount", wish.amount().minorUnits())
                .bind("first", lost ? "unseen" : token.status())
                .bind("status", token.status())
                .bind("code", Parameters.in(R2dbcType.VARCHAR, token.code()))
                .bind("timeouts", timeouts)
                .map(SandboxPayment::read)
                .one();
    }

    Mono<SandboxPayment> capture(PaymentId key, Money amount) {
        return database.sql(CAPTURE)
                .bind("key", key.value())
                .bind("amount", amount.minorUnits())
                .bind("movement", key + ":capture")
                .map(SandboxPayment::read)
                .one();
    }

    Mono<SandboxPayment> release(PaymentId key) {
        return database.sql("""
                        update sandbox_payment set status = 'voided'
                        where key = :key and status in ('authorised', 'action-required') returning *
                        """)
                .bind("key", key.value())
                .map(SandboxPayment::read)
                .one();
    }

    Mono<SandboxPayment> refund(PaymentId key, String refund, Money amount) {
        return database.sql(REFUND)
                .bind("key", key.value())
                .bind("amount", amount.minorUnits())
                .bind("movement", key + ":" + refund)
                .map(SandboxPayment::read)
                .one();
    }

    Mono<SandboxPayment> find(PaymentId key) {
        return database.sql("select * from sandbox_payment where key = :key")
                .bind("key", key.value())
                .map(SandboxPayment::read)
                .one();
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
}
