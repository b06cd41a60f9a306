package dev.kiosk.order.db;

import dev.kiosk.order.domain.Fulfilment;
import dev.kiosk.order.domain.Fulfilment.Line;
import dev.kiosk.order.domain.Fulfilments;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Parcel;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Rows for lines of which something has moved; an order without any is whole, in the house or out of it. */
@Component
final class R2dbcFulfilments implements Fulfilments {

    private static final String OF = """
            select l.sku, l.quantity, l.unit_price, coalesce(f.returned, 0) as returned,
                coalesce(f.cancelled, 0) as cancelled, coalesce(f.refunded, 0) as refunded, coalesce(f.shipped, case
                when o.status in ('shipped', 'delivered', 'refunded')
                    and not exists (select from fulfilment where order_id = o.id) then l.quantity
                else 0 end) as shipped
            from orders o join order_line l on l.order_id = o.id
                left join fulfilment f on f.order_id = o.id and f.sku = l.sku
            where o.id = :order order by l.position
            """;

    private static final String KEEP = """
            insert into fulfilment (order_id, sku, quantity, shipped, returned, cancelled, refunded)
            select :order, sku, quantity, shipped, returned, cancelled, refunded
            from unnest(cast(:skus as text[]), cast(:quantities as int[]), cast(:shipped as int[]), cast(:returned as int[]),
                cast(:cancelled as int[]), cast(:refunded as int[]))
                as line (sku, quantity, shipped, returned, cancelled, refunded)
            on conflict (order_id, sku) do update set shipped = excluded.shipped, returned = excluded.returned,
                cancelled = excluded.cancelled, refunded = excluded.refunded
            """;

    private final DatabaseClient database;

    R2dbcFulfilments(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Fulfilment> of(OrderId order) {
        return database.sql(OF)
                .bind("order", order.value())
                .map(R2dbcFulfilments::line)
                .all()
                .collectList()
                .map(lines -> new Fulfilment(order, lines));
    }

    @Override
    public Mono<Void> keep(Fulfilment fulfilment) {
        return database.sql(KEEP)
                .bind("order", fulfilment.order().value())
                .bind("skus", fulfilment.lines().stream().map(Line::sku).toArray(String[]::new))
                .bind("quantities", each(fulfilment, Line::quantity))
                .bind("shipped", each(fulfilment, Line::shipped))
                .bind("returned", each(fulfilment, Line::returned))
                .bind("cancelled", each(fulfilment, Line::cancelled))
                .bind("refunded", each(fulfilment, Line::refunded))
                .then();
    }

    @Override
    public Mono<Boolean> addParcel(OrderId order, Parcel parcel, Instant at) {
        return database.sql("""
                        insert into parcel (order_id, carrier, tracking, sent_at)
                        values (:order, :carrier, :tracking, :at) on conflict do nothing
                        """)
                .bind("order", order.value())
                .bind("carrier", parcel.carrier())
                .bind("tracking", parcel.tracking())
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Boolean> addReturn(OrderId order, String key, String reason, Instant at) {
        return database.sql("""
                        insert into goods_return (order_id, key, reason, returned_at)
                        values (:order, :key, :reason, :at) on conflict do nothing
                        """)
                .bind("order", order.value())
                .bind("key", key)
                .bind("reason", reason)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static Integer[] each(Fulfilment fulfilment, ToIntFunction<Line> part) {
        return fulfilment.lines().stream().map(part::applyAsInt).toArray(Integer[]::new);
    }

    private static Line line(Readable row) {
        return new Line(
                PurchaseRow.get(row, "sku", String.class),
                PurchaseRow.get(row, "quantity", Integer.class),
                PurchaseRow.get(row, "unit_price", Long.class),
                PurchaseRow.get(row, "shipped", Integer.class),
                PurchaseRow.get(row, "returned", Integer.class),
                PurchaseRow.get(row, "cancelled", Integer.class),
                PurchaseRow.get(row, "refunded", Integer.class));
    }
}
