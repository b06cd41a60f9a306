package dev.kiosk.order.privacy.db;

import dev.kiosk.order.privacy.domain.PersonalDataExport;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The database makes the JSON. */
@Repository
final class R2dbcPersonalDataExport implements PersonalDataExport {

    private static final String PIECES = """
            select cast(jsonb_build_object('function', 'order-fn', 'orderId', id,
                'order', to_jsonb(o) - '{id, customer_ref}'::text[],
                'timeline', array(select to_jsonb(t) - '{order_id, id}'::text[] from timeline t where t.order_id = o.id
                    order by t.id),
                'payment', (select to_jsonb(p) - 'order_id' from payment p where p.order_id = o.id),
                'earlierPayments', array(select to_jsonb(p) - 'order_id' from earlier_payment p where p.order_id = o.id
                    order by opened_at),
                'transfers', array(select to_jsonb(b) - 'order_id' from bank_transfer b where b.order_id = o.id),
                'refunds', array(select to_jsonb(r) - 'order_id' from refund r where r.order_id = o.id order by requested_at),
                'parcels', array(select to_jsonb(p) - 'order_id' from parcel p where p.order_id = o.id order by sent_at),
                'requestedReturns', array(select to_jsonb(r) - 'order_id' from requested_return r where r.order_id = o.id
                    order by requested_at),
                'returns', array(select to_jsonb(r) - 'order_id' from goods_return r where r.order_id = o.id
                    order by returned_at)) as text) as piece
            from orders o where id = any (cast(:orders as uuid[])) order by placed_at, id
            """;

    private final DatabaseClient database;

    R2dbcPersonalDataExport(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<String> of(List<UUID> orderIds) {
        return database.sql(PIECES)
                .bind("orders", orderIds.toArray(UUID[]::new))
                .map(row -> Objects.requireNonNull(row.get("piece", String.class)))
                .all();
    }
}
