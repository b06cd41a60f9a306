package dev.kiosk.order.db;

import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.RequestedReturn;
import dev.kiosk.order.domain.RequestedReturns;
import dev.kiosk.order.domain.ReturnStatus;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What customers want to send back, each a row with its lines. */
@Component
final class R2dbcRequestedReturns implements RequestedReturns {

    private final DatabaseClient database;
    private final JsonMapper json;

    R2dbcRequestedReturns(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<List<RequestedReturn>> of(OrderId order) {
        return database.sql("select * from requested_return where order_id = :order order by requested_at, id")
                .bind("order", order.value())
                .map(this::read)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> add(RequestedReturn requested) {
        return database.sql("""
                        insert into requested_return (id, order_id, withdrawal, reason, status, lines, requested_at)
                        values (:id, :order, :withdrawal, :reason, :status, :lines, :at)
                        """)
                .bind("id", requested.id())
                .bind("order", requested.order().value())
                .bind("withdrawal", requested.withdrawal())
                .bind("reason", requested.reason())
                .bind("status", requested.status().code())
                .bind("lines", json.writeValueAsString(requested.lines()))
                .bind("at", requested.requestedAt())
                .then();
    }

    @Override
    public Mono<Void> keep(List<RequestedReturn> changed) {
        return Flux.fromIterable(changed).concatMap(this::keep).then();
    }

    private Mono<Void> keep(RequestedReturn changed) {
        return database.sql(
                        "update requested_return set status = :status, answer = :answer, lines = :lines where id = :id")
                .bind("status", changed.status().code())
                .bind("answer", changed.answer())
                .bind("lines", json.writeValueAsString(changed.lines()))
                .bind("id", changed.id())
                .then();
    }

    private RequestedReturn read(Readable row) {
        return new RequestedReturn(
                PurchaseRow.get(row, "id", UUID.class),
                new OrderId(PurchaseRow.get(row, "order_id", UUID.class)),
                PurchaseRow.get(row, "withdrawal", Boolean.class),
                PurchaseRow.get(row, "reason", String.class),
                ReturnStatus.of(PurchaseRow.get(row, "status", String.class)),
                PurchaseRow.get(row, "answer", String.class),
                PurchaseRow.get(row, "requested_at", Instant.class),
                List.of(json.readValue(PurchaseRow.get(row, "lines", String.class), RequestedReturn.Line[].class)));
    }
}
