package dev.kiosk.storefront.order.db;

import dev.kiosk.fn.group.BatchStatement;
import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.order.domain.NewOrder;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Opens the views of the orders of a crowd: with their lines and the first entries of their timelines, one statement. */
final class NewOrderBatch {

    private static final String OPEN = """
            with given as (
                select * from unnest(cast(:ids as uuid[]), cast(:customers as uuid[]), cast(:currencies as text[]),
                    cast(:subtotals as bigint[]), cast(:shippings as bigint[]), cast(:discounts as bigint[]),
                    cast(:taxes as bigint[]), cast(:totals as bigint[]), cast(:itemised as jsonb[]),
                    cast(:times as timestamptz[]))
                    as given (order_id, customer_ref, currency, subtotal, shipping, discount, tax, total, itemised, at)),
            opened as (
                insert into order_view (order_id, customer_ref, currency,
                    subtotal, shipping, discount, tax, total, itemised, submitted_at)
                select * from given),
            lines as (
                insert into order_view_line (order_id, position, sku, name, quantity, unit_price)
                select * from unnest(cast(:orders as uuid[]), cast(:positions as int[]), cast(:skus as text[]),
                    cast(:names as text[]), cast(:quantities as int[]), cast(:prices as bigint[])))
            insert into order_timeline (order_id, event, event_id, at, detail)
            select order_id, 'checkout.submitted', cast(order_id as text), at, '' from given
            """;

    private final DatabaseClient database;
    private final BatchStatement<NewOrder, Boolean> opening = BatchStatement.of(this::open);

    NewOrderBatch(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> open(NewOrder order) {
        return opening.take(order).then();
    }

    private Mono<List<Boolean>> open(List<NewOrder> orders) {
        List<Line> lines = orders.stream().flatMap(Line::of).toList();
        return database.sql(OPEN)
                .bind("ids", orders.stream().map(NewOrder::orderId).toArray(UUID[]::new))
                .bind("customers", orders.stream().map(NewOrder::customerRef).toArray(UUID[]::new))
                .bind("currencies", Columns.of(orders, order -> order.currency().getCurrencyCode()))
                .bind("subtotals", each(orders, Totals::subtotal))
                .bind("shippings", each(orders, Totals::shipping))
                .bind("discounts", each(orders, Totals::discount))
                .bind("taxes", each(orders, Totals::tax))
                .bind("totals", each(orders, Totals::total))
                .bind("itemised", Columns.of(orders, order -> ItemisedJson.write(order.itemised())))
                .bind("times", orders.stream().map(NewOrder::at).toArray(Instant[]::new))
                .bind("orders", lines.stream().map(Line::orderId).toArray(UUID[]::new))
                .bind("positions", lines.stream().map(Line::position).toArray(Integer[]::new))
                .bind("skus", Columns.of(lines, line -> line.item().sku()))
                .bind("names", Columns.of(lines, line -> line.item().name()))
                .bind(
                        "quantities",
                        lines.stream().map(line -> line.item().quantity()).toArray(Integer[]::new))
                .bind(
                        "prices",
                        lines.stream().map(line -> line.item().unitPrice()).toArray(Long[]::new))
                .then()
                .thenReturn(Collections.nCopies(orders.size(), true));
    }

    private static Long[] each(List<NewOrder> orders, ToLongFunction<Totals> amount) {
        return orders.stream().map(order -> amount.applyAsLong(order.totals())).toArray(Long[]::new);
    }

    private record Line(UUID orderId, int position, OrderedItem item) {

        static Stream<Line> of(NewOrder order) {
            List<OrderedItem> items = order.items();
            return IntStream.range(0, items.size()).mapToObj(i -> new Line(order.orderId(), i + 1, items.get(i)));
        }
    }
}
