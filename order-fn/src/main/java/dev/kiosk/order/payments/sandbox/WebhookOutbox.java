package dev.kiosk.order.payments.sandbox;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the sandbox has to tell. The id of an event follows from the fact, so that a fact is one event. */
@Component
final class WebhookOutbox {

    private static final String ADD = """
            with added as (
                insert into sandbox_webhook (event_id, payment_key, kind, copies, due_at)
                values (:event, :key, :kind, :copies, :due)
                on conflict (event_id) do nothing returning *)
            select added.*, p.ref, p.order_id from added join sandbox_payment p on p.key = added.payment_key
            """;

    private static final String CLAIM = """
            with claimed as (
                update sandbox_webhook set attempts = attempts + 1,
                    due_at = cast(:now as timestamptz) + interval '30 seconds' * power(2, least(attempts, 6))
                where id in (
                    select id from sandbox_webhook where sent_at is null and due_at <= :now
                    order by due_at limit :limit for update skip locked)
                returning *)
            select claimed.*, p.ref, p.order_id from claimed join sandbox_payment p on p.key = claimed.payment_key
            order by claimed.id
            """;

    private final DatabaseClient database;

    WebhookOutbox(DatabaseClient database) {
        this.database = database;
    }

    /** @param copies how often it is to be sent */
    record Webhook(String eventId, String kind, String ref, UUID orderId, int copies) {

        String body() {
            return """
                    {"id":"%s","type":"%s","payment":{"ref":"%s","orderId":"%s"}}""".formatted(eventId, kind, ref, orderId);
        }
    }

    /** Empty if it was added before. */
    Mono<Webhook> add(SandboxPayment payment, Instant due) {
        return database.sql(ADD)
                .bind("event", "evt_" + payment.ref() + "_" + payment.status() + "_" + payment.refunded())
                .bind("key", payment.key().value())
                .bind("kind", kind(payment))
                .bind("copies", WebhookHabit.of(payment.token()).copies())
                .bind("due", due)
                .map(WebhookOutbox::read)
                .one();
    }

    Flux<Webhook> claimDue(Instant now, int limit) {
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("limit", limit)
                .map(WebhookOutbox::read)
                .all();
    }

    Mono<Void> sent(Webhook webhook, Instant at) {
        return database.sql("update sandbox_webhook set sent_at = :at where event_id = :event")
                .bind("at", at)
                .bind("event", webhook.eventId())
                .then();
    }

    static String kind(SandboxPayment payment) {
        return payment.refunded() > 0 ? "payment.refunded" : "payment." + payment.status();
    }

    private static Webhook read(Readable row) {
        return new Webhook(
                SandboxPayment.get(row, "event_id", String.class),
                SandboxPayment.get(row, "kind", String.class),
                SandboxPayment.get(row, "ref", String.class),
                SandboxPayment.get(row, "order_id", UUID.class),
                SandboxPayment.get(row, "copies", Integer.class));
    }
}
