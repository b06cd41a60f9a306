package dev.kiosk.order.payments.sandbox;

import dev.kiosk.contracts.Money;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.group.GroupCommit;
import dev.kiosk.fn.group.Groups;
import dev.kiosk.order.domain.Charge;
import dev.kiosk.order.domain.Dispute;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.payments.sandbox.SandboxToken.Lie;
import dev.kiosk.order.payments.sandbox.SandboxToken.Step;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The sandbox's books. Each method is one statement, and has its effect once; empty where it changes nothing. What a crowd
 * asks for at once, to open and to capture, is one statement for all of it.
 */
@Component
final class SandboxLedger {

    private static final String OPEN = """
            with given as (
                select * from unnest(cast(:keys as uuid[]), cast(:refs as text[]), cast(:orders as uuid[]),
                    cast(:tokens as text[]), cast(:currencies as text[]), cast(:amounts as bigint[]),
                    cast(:firsts as text[]), cast(:statuses as text[]), cast(:codes as text[]), cast(:timeouts as int[]))
                    as given (key, ref, order_id, token, currency, amount, first, status, code, timeouts))
            insert into sandbox_payment (key, ref, order_id, token, currency, amount, status, code)
            select key, ref, order_id, token, currency, amount, first, code from given order by key
            on conflict (key) do update set attempts = sandbox_payment.attempts + 1,
                status = (
                    select case when sandbox_payment.status = 'unseen' and sandbox_payment.attempts >= given.timeouts
                        then given.status else sandbox_payment.status end
                    from given where given.key = sandbox_payment.key)
            returning *
            """;

    private static final String CAPTURE = """
            with taken as (
                update sandbox_payment set status = 'captured', captured = given.amount
                from unnest(cast(:keys as uuid[]), cast(:amounts as bigint[])) as given (key, amount)
                where sandbox_payment.key = given.key and status = 'authorised'
                    and given.amount <= sandbox_payment.amount
                returning sandbox_payment.*),
            moved as (
                insert into sandbox_movement (key, payment_key, kind, amount)
                select key || ':capture', key, 'capture', captured from taken)
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
    private final GroupCommit<Opening, Optional<SandboxPayment>> openings;
    private final GroupCommit<Charge, Optional<SandboxPayment>> captures;

    SandboxLedger(DatabaseClient database, Groups groups) {
        this.database = database;
        this.openings = groups.of(this::openAll);
        this.captures = groups.of(this::captureAll);
    }

    private record Opening(Charge charge, SandboxToken token, int timeouts) {

        String first() {
            return token.at(Step.AUTHORISE) == Lie.SILENT_BEFORE && timeouts > 0 ? "unseen" : token.status();
        }
    }

    /** @param timeouts how often an authorisation whose token is silent before its effect stays without one */
    Mono<SandboxPayment> open(Charge charge, int timeouts) {
        return openings.submit(new Opening(charge, SandboxToken.of(charge.token()), timeouts))
                .flatMap(Mono::justOrEmpty);
    }

    private Mono<List<Optional<SandboxPayment>>> openAll(List<Opening> all) {
        return database.sql(OPEN)
                .bind("keys", each(all, one -> one.charge().id().value(), UUID[]::new))
                .bind("refs", each(all, one -> "pay_" + Ids.next().toString().replace("-", ""), String[]::new))
                .bind("orders", each(all, one -> one.charge().order().value(), UUID[]::new))
                .bind("tokens", each(all, one -> one.charge().token(), String[]::new))
                .bind("currencies", each(all, one -> currency(one.charge()), String[]::new))
                .bind("amounts", each(all, one -> one.charge().amount().minorUnits(), Long[]::new))
                .bind("firsts", each(all, Opening::first, String[]::new))
                .bind("statuses", each(all, one -> one.token().status(), String[]::new))
                .bind("codes", each(all, one -> one.token().code(), String[]::new))
                .bind("timeouts", each(all, Opening::timeouts, Integer[]::new))
                .map(SandboxPayment::read)
                .all()
                .collectMap(SandboxPayment::key)
                .map(found -> each(all, Opening::charge, found));
    }

    /** Counts that it was asked for what its token lies about. */
    Mono<SandboxPayment> tried(PaymentId key) {
        return one("update sandbox_payment set tries = tries + 1 where key = :key returning *", key);
    }

    Mono<SandboxPayment> capture(Charge charge) {
        return captures.submit(charge).flatMap(Mono::justOrEmpty);
    }

    private Mono<List<Optional<SandboxPayment>>> captureAll(List<Charge> all) {
        return database.sql(CAPTURE)
                .bind("keys", each(all, charge -> charge.id().value(), UUID[]::new))
                .bind("amounts", each(all, charge -> charge.amount().minorUnits(), Long[]::new))
                .map(SandboxPayment::read)
                .all()
                .collectMap(SandboxPayment::key)
                .map(found -> each(all, Function.identity(), found));
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

    /** The customer's bank asks the money back, or what came of that. */
    Mono<SandboxPayment> dispute(String ref, Dispute.Status status) {
        return database.sql("""
                        update sandbox_payment set dispute = :status
                        where ref = :ref and status = 'captured' and captured > refunded returning *
                        """)
                .bind("ref", ref)
                .bind("status", status.code())
                .map(SandboxPayment::read)
                .one();
    }

    Flux<String> disputed() {
        return database.sql("select ref from sandbox_payment where dispute = 'open'")
                .map(row -> SandboxPayment.get(row, "ref", String.class))
                .all();
    }

    private static String currency(Charge charge) {
        return charge.amount().currency().getCurrencyCode();
    }

    private static <T, C extends @Nullable Object> C[] each(
            List<T> all, Function<T, C> column, IntFunction<C[]> array) {
        return all.stream().map(column).toArray(array);
    }

    private static <T> List<Optional<SandboxPayment>> each(
            List<T> all, Function<T, Charge> charge, Map<PaymentId, SandboxPayment> found) {
        return all.stream()
                .map(one -> Optional.ofNullable(found.get(charge.apply(one).id())))
                .toList();
    }

    private Mono<SandboxPayment> one(String sql, PaymentId key) {
        return database.sql(sql)
                .bind("key", key.value())
                .map(SandboxPayment::read)
                .one();
    }
}
