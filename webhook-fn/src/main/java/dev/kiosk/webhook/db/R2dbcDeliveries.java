package dev.kiosk.webhook.db;

import static dev.kiosk.webhook.db.Columns.flag;
import static dev.kiosk.webhook.db.Columns.instant;
import static dev.kiosk.webhook.db.Columns.integer;
import static dev.kiosk.webhook.db.Columns.text;
import static dev.kiosk.webhook.db.Columns.uuid;

import dev.kiosk.webhook.domain.Attempt;
import dev.kiosk.webhook.domain.Deliveries;
import dev.kiosk.webhook.domain.Delivery;
import dev.kiosk.webhook.domain.DeliveryLog;
import dev.kiosk.webhook.domain.EndpointStatus;
import dev.kiosk.webhook.domain.Message;
import dev.kiosk.webhook.domain.Verdict;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deliveries, each step of one a single statement. */
@Repository
class R2dbcDeliveries implements Deliveries {

    private static final String COLUMNS =
            " d.id, d.attempts, m.id as message_id, m.type, m.subject, m.body, m.at," + EndpointRow.COLUMNS;

    private final DatabaseClient database;
    private final DeliveryLogReader log;

    R2dbcDeliveries(DatabaseClient database) {
        this.database = database;
        this.log = new DeliveryLogReader(database);
    }

    @Override
    public Mono<Boolean> isWanted(String type) {
        return database.sql("""
                        select exists (select from webhook_endpoint
                            where status = 'enabled' and (types = '{}' or :type = any (types))) as wanted
                        """)
                .bind("type", type)
                .map(row -> flag(row, "wanted"))
                .one();
    }

    /** A message that nobody wants is not kept. */
    @Override
    public Flux<Delivery> owe(Message message, Instant claimedUntil) {
        return bind(message, claimedUntil, """
                        with wanting as (
                            select * from webhook_endpoint
                            where status = 'enabled' and (types = '{}' or cast(:type as text) = any (types))),
                        m as (
                            insert into webhook_message (id, type, subject, body, at)
                            select :id, :type, :subject, :body, :at where exists (select from wanting)
                            on conflict do nothing returning *),
                        d as (
                            insert into webhook_delivery (id, endpoint_id, message_id, due_at)
                            select gen_random_uuid(), wanting.id, m.id, :until from wanting cross join m returning *)
                        """).map(R2dbcDeliveries::delivery).all();
    }

    @Override
    public Mono<Delivery> owe(Message message, UUID endpointId, Instant claimedUntil) {
        return bind(message, claimedUntil, """
                        with wanting as (
                            select * from webhook_endpoint where id = :endpoint),
                        m as (
                            insert into webhook_message (id, type, subject, body, at)
                            select :id, :type, :subject, :body, :at where exists (select from wanting)
                            on conflict do nothing returning *),
                        d as (
                            insert into webhook_delivery (id, endpoint_id, message_id, due_at)
                            select gen_random_uuid(), wanting.id, m.id, :until from wanting cross join m returning *)
                        """)
                .bind("endpoint", endpointId)
                .map(R2dbcDeliveries::delivery)
                .one();
    }

    private DatabaseClient.GenericExecuteSpec bind(Message message, Instant claimedUntil, String owed) {
        return database.sql(owed + "select" + COLUMNS
                        + "from d join m on m.id = d.message_id join wanting e on e.id = d.endpoint_id")
                .bind("id", message.id())
                .bind("type", message.type())
                .bind("subject", message.subject())
                .bind("body", message.body())
                .bind("at", message.at())
                .bind("until", claimedUntil);
    }

    @Override
    public Flux<Delivery> claimDue(Instant now, int perEndpoint, Instant claimedUntil) {
        return database.sql("""
                        with due as (
                            select first.id from webhook_endpoint e cross join lateral (
                                select id from webhook_delivery d where d.endpoint_id = e.id and d.due_at <= :now
                                order by d.due_at limit :few for update skip locked) first
                            where e.status = 'enabled'),
                        d as (
                            update webhook_delivery set due_at = :until from due
                            where webhook_delivery.id = due.id returning webhook_delivery.*)
                        select
                        """ + COLUMNS
                        + "from d join webhook_message m on m.id = d.message_id"
                        + " join webhook_endpoint e on e.id = d.endpoint_id order by m.at, d.id")
                .bind("now", now)
                .bind("few", perEndpoint)
                .bind("until", claimedUntil)
                .map(R2dbcDeliveries::delivery)
                .all();
    }

    @Override
    public Mono<Delivery> claim(UUID deliveryId, Instant now, Instant claimedUntil) {
        return database.sql("""
                        with d as (
                            update webhook_delivery set due_at = :until
                            from webhook_endpoint on_the_way
                            where webhook_delivery.id = :id and due_at <= :now
                            and on_the_way.id = endpoint_id and on_the_way.status = 'enabled'
                            returning webhook_delivery.*)
                        select
                        """ + COLUMNS
                        + "from d join webhook_message m on m.id = d.message_id"
                        + " join webhook_endpoint e on e.id = d.endpoint_id")
                .bind("id", deliveryId)
                .bind("now", now)
                .bind("until", claimedUntil)
                .map(R2dbcDeliveries::delivery)
                .one();
    }

    @Override
    public Mono<Void> release(UUID deliveryId, Instant dueAt) {
        return database.sql("update webhook_delivery set due_at = :due where id = :id and state = 'pending'")
                .bind("id", deliveryId)
                .bind("due", dueAt)
                .then();
    }

    /** What failed counts for the endpoint even while another pod notes its own. */
    @Override
    public Mono<Void> attempted(Delivery delivery, Attempt attempt, Verdict verdict) {
        EndpointStatus status = verdict.status();
        return database.sql("""
                        with noted as (
                            insert into webhook_attempt (delivery_id, at, status, millis, answer)
                            select id, :at, :answered, :millis, :answer from webhook_delivery where id = :id),
                        moved as (
                            update webhook_delivery set attempts = attempts + 1, state = :state, due_at = :due
                            where id = :id)
                        update webhook_endpoint set
                            failures = case when :ok then 0 else failures + 1 end,
                            failing_since = case when :ok then null else coalesce(failing_since, :at) end,
                            status = case when status = 'enabled' then coalesce(:status, status) else status end
                        where id = :endpoint
                        """)
                .bind("id", delivery.id())
                .bind("endpoint", delivery.endpoint().id())
                .bind("at", attempt.at())
                .bind("answered", attempt.status())
                .bind("millis", attempt.millis())
                .bind("answer", attempt.answer())
                .bind("ok", attempt.succeeded())
                .bind("state", verdict.state())
                .bind("due", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, verdict.dueAt()))
                .bind("status", Parameters.in(R2dbcType.VARCHAR, status == null ? null : status.code()))
                .then();
    }

    @Override
    public Flux<DeliveryLog> log(UUID endpointId, int limit) {
        return log.read(endpointId, limit);
    }

    @Override
    public Mono<Long> forgetOlderThan(Duration retention, int limit) {
        return database.sql("""
                        delete from webhook_message where id in (
                            select id from webhook_message where at < now() - make_interval(secs => :seconds) limit :few)
                        """)
                .bind("seconds", (double) retention.toSeconds())
                .bind("few", limit)
                .fetch()
                .rowsUpdated();
    }

    private static Delivery delivery(Readable row) {
        Message message = new Message(
                text(row, "message_id"),
                text(row, "type"),
                text(row, "subject"),
                text(row, "body"),
                instant(row, "at"));
        return new Delivery(uuid(row, "id"), EndpointRow.read(row), message, integer(row, "attempts"));
    }
}
