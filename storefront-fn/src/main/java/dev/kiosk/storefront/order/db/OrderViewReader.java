package dev.kiosk.storefront.order.db;

import static dev.kiosk.storefront.db.Columns.flag;
import static dev.kiosk.storefront.db.Columns.instant;
import static dev.kiosk.storefront.db.Columns.integer;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.storefront.cart.domain.Totals;
import dev.kiosk.storefront.order.domain.OrderProgress;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import io.r2dbc.spi.Readable;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads one order view. */
final class OrderViewReader {

    private final DatabaseClient database;

    OrderViewReader(DatabaseClient database) {
        this.database = database;
    }

    Mono<OrderView> find(UUID orderId) {
        return database.sql("""
                        select order_id, currency, subtotal, shipping, discount, tax, total, stage, reserved, refunded
                        from order_view where order_id = :id
                        """)
                .bind("id", orderId)
                .map(OrderViewReader::header)
                .one()
                .flatMap(header -> Mono.zip(
                        items(orderId),
                        timeline(orderId),
                        (items, timeline) -> new OrderView(
                                orderId, header.currency(), header.progress(), header.totals(), items, timeline)));
    }

    private Mono<List<OrderedItem>> items(UUID orderId) {
        return database.sql("""
                        select sku, name, quantity, unit_price from order_view_line
                        where order_id = :id order by position
                        """)
                .bind("id", orderId)
                .map(row -> new OrderedItem(
                        text(row, "sku"), text(row, "name"), integer(row, "quantity"), number(row, "unit_price")))
                .all()
                .collectList();
    }

    private Mono<List<TimelineEntry>> timeline(UUID orderId) {
        return database.sql("select id, at, event, detail from order_timeline where order_id = :id order by at, id")
                .bind("id", orderId)
                .map(row -> new TimelineEntry(
                        number(row, "id"), instant(row, "at"), text(row, "event"), text(row, "detail")))
                .all()
                .collectList();
    }

    private static OrderView header(Readable row) {
        return new OrderView(
                uuid(row, "order_id"),
                Currency.getInstance(text(row, "currency")),
                new OrderProgress(OrderStatus.of(text(row, "stage")), flag(row, "reserved"), number(row, "refunded")),
                new Totals(
                        number(row, "subtotal"),
                        number(row, "shipping"),
                        number(row, "discount"),
                        number(row, "tax"),
                        number(row, "total")),
                List.of(),
                List.of());
    }
}
