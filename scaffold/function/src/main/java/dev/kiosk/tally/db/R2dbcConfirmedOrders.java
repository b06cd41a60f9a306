package dev.kiosk.tally.db;

import dev.kiosk.tally.domain.ConfirmedOrders;
import dev.kiosk.tally.domain.Count;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class R2dbcConfirmedOrders implements ConfirmedOrders {

    private final DatabaseClient database;

    R2dbcConfirmedOrders(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> add(UUID order) {
        return database.sql("insert into confirmed_order (order_id) values (:order) on conflict do nothing")
                .bind("order", order)
                .then();
    }

    @Override
    public Mono<Count> count() {
        return database.sql("select count(*) as number from confirmed_order")
                .map(row -> new Count(Objects.requireNonNull(row.get("number", Long.class))))
                .one();
    }
}
