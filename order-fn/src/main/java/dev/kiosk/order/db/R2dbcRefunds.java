package dev.kiosk.order.db;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Refund;
import dev.kiosk.order.domain.RefundId;
import dev.kiosk.order.domain.RefundStatus;
import dev.kiosk.order.domain.Refunds;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Refunds, each a row; what they come to stands with the payment, where a constraint holds it to what was taken. */
@Component
final class R2dbcRefunds implements Refunds {

    private static final String ADD = """
            with promised as (update payment set promised = promised + :amount where order_id = :order)
            insert into refund (id, order_id, key, amount, reason, status, requested_at, due_at, lines)
            values (:id, :order, :key, :amount, :reason, :status, :now,
                cast(:now as timestamptz) + cast(:doubt as interval), :lines)
            """;

    private static final String KEEP = """
            with kept as (
                update refund set status = :status, code = :code, refusals = :refusals
                where id = :id and status = 'due' returning order_id, amount, status)
            update payment set promised = promised - kept.amount
            from kept where payment.order_id = kept.order_id and kept.status = 'failed'
            """;

    private static final String CLAIM = """
            update refund set attempts = attempts + 1,
                due_at = cast(:now as timestamptz) + cast(:doubt as interval) * power(2, least(attempts, 6))
            where id in (
                select id from refund where status = 'due' and due_at <= :now
                order by due_at limit :limit for update skip locked)
            returning *
            """;

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Duration doubt;

    R2dbcRefunds(DatabaseClient database, JsonMapper json, OrderProperties settings) {
        this.database = database;
        this.json = json;
        this.doubt = settings.paymentDoubt();
    }

    @Override
    public Mono<List<Refund>> of(OrderId order) {
        return database.sql("select * from refund where order_id = :order order by requested_at, id")
                .bind("order", order.value())
                .map(this::read)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> add(Refund refund) {
        return database.sql(ADD)
                .bind("id", refund.id().value())
                .bind("order", refund.order().value())
                .bind("key", refund.key())
                .bind("amount", refund.amount())
                .bind("reason", refund.reason())
                .bind("status", refund.status().code())
                .bind("now", refund.requestedAt())
                .bind("doubt", doubt.toString())
                .bind("lines", json.writeValueAsString(refund.lines()))
                .then();
    }

    @Override
    public Mono<Void> keep(Refund refund) {
        return database.sql(KEEP)
                .bind("id", refund.id().value())
                .bind("status", refund.status().code())
                .bind("code", Parameters.in(R2dbcType.VARCHAR, refund.code()))
                .bind("refusals", refund.refusals())
                .then();
    }

    @Override
    public Flux<Refund> claimDue(Instant now, int limit) {
        return database.sql(CLAIM)
                .bind("now", now)
                .bind("doubt", doubt.toString())
                .bind("limit", limit)
                .map(this::read)
                .all();
    }

    private Refund read(Readable row) {
        return new Refund(
                new RefundId(PurchaseRow.get(row, "id", UUID.class)),
                new OrderId(PurchaseRow.get(row, "order_id", UUID.class)),
                PurchaseRow.get(row, "key", String.class),
                PurchaseRow.get(row, "amount", Long.class),
                PurchaseRow.get(row, "reason", String.class),
                RefundStatus.of(PurchaseRow.get(row, "status", String.class)),
                row.get("code", String.class),
                PurchaseRow.get(row, "refusals", Integer.class),
                PurchaseRow.get(row, "requested_at", Instant.class),
                List.of(json.readValue(PurchaseRow.get(row, "lines", String.class), OrderedLine[].class)));
    }
}
