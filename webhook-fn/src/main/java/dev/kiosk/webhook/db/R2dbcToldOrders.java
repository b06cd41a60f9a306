package dev.kiosk.webhook.db;

import static dev.kiosk.webhook.db.Columns.text;

import dev.kiosk.webhook.domain.ToldOrders;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Messages, by the orders that they are about. */
@Repository
class R2dbcToldOrders implements ToldOrders {

    private final DatabaseClient database;

    R2dbcToldOrders(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> forget(List<UUID> orderIds) {
        return database.sql("""
                        delete from webhook_message m
                        where subject = any (cast(cast(:orders as uuid[]) as text[])) and not exists (
                            select from webhook_delivery d where d.message_id = m.id and d.state = 'pending')
                        """).bind("orders", orderIds.toArray(UUID[]::new)).then();
    }

    @Override
    public Flux<String> of(List<UUID> orderIds) {
        return database.sql("""
                        select cast(jsonb_build_object('function', 'webhook-fn', 'orderId', subject, 'at', at,
                            'message', cast(body as jsonb), 'deliveries', array(
                                select jsonb_build_object('url', url, 'state', state) from webhook_delivery d
                                join webhook_endpoint e on e.id = endpoint_id where message_id = m.id)) as text) as piece
                        from webhook_message m where subject = any (cast(cast(:orders as uuid[]) as text[])) order by at, id
                        """)
                .bind("orders", orderIds.toArray(UUID[]::new))
                .map(row -> text(row, "piece"))
                .all();
    }
}
