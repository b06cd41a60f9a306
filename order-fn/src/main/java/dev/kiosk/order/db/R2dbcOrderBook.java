package dev.kiosk.order.db;

import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.order.application.OrderBook;
import dev.kiosk.order.application.OrderDetails;
import dev.kiosk.order.application.OrderDetails.Amounts;
import dev.kiosk.order.application.OrderDetails.Happening;
import dev.kiosk.order.application.OrderDetails.PaymentState;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderLine;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.Parcel;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders whole: one statement each time, so that what it shows belongs together. */
@Component
final class R2dbcOrderBook implements OrderBook {

    private static final String SELECT = """
            select o.*, coalesce(p.captured, 0) as captured, coalesce(p.refunded, 0) as refunded,
                p.provider as payment_provider, p.status as payment_status, p.dispute_ref, p.dispute_status, p.dispute_amount, p.dispute_reason%s
            from orders o left join payment p on p.order_id = o.id
            """;

    private static final String DETAILS = """
            ,
            cast((select json_agg(json_build_object('sku', sku, 'quantity', quantity, 'unitPrice', unit_price)
                order by position) from order_line where order_id = o.id) as text) as lines,
            cast((select json_agg(json_build_object('at', at, 'actor', actor, 'who', who, 'what', what, 'why', why,
                'version', version) order by id) from timeline where order_id = o.id) as text) as timeline""";

    private final DatabaseClient database;
    private final JsonMapper json;

    R2dbcOrderBook(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<OrderDetails> find(OrderId id) {
        return database.sql(SELECT.formatted(DETAILS) + "where o.id = :id")
                .bind("id", id.value())
                .map(row -> details(
                        row,
                        List.of(read(row, "lines", OrderLine[].class)),
                        List.of(read(row, "timeline", Happening[].class))))
                .one();
    }

    @Override
    public Mono<List<OrderDetails>> newest(Filter filter, int limit) {
        Map<String, Object> bound = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("where true");
        OrderStatus status = filter.status();
        add(where, bound, " and o.status = :status", "status", status == null ? null : status.code());
        who(filter, where, bound);
        if (filter.returnRequested()) {
            where.append(" and o.id in (select order_id from requested_return where status = 'requested')");
        }
        add(where, bound, " and o.placed_at >= :from", "from", filter.from());
        add(where, bound, " and o.placed_at < :to", "to", filter.to());
        Position after = filter.after();
        if (after != null) {
            where.append(" and (o.placed_at, o.id) < (:at, :id)");
            bound.put("at", after.placedAt());
            bound.put("id", after.id().value());
        }
        return database.sql(SELECT.formatted("") + where + " order by o.placed_at desc, o.id desc limit :limit")
                .bindValues(bound)
                .bind("limit", limit)
                .map(row -> details(row, List.of(), List.of()))
                .all()
                .collectList();
    }

    /** By the customer, the number that people call it by, or a parcel's. */
    private static void who(Filter filter, StringBuilder where, Map<String, Object> bound) {
        List<String> customers = filter.customerRefs();
        String called = filter.called();
        if (customers.isEmpty() && called == null) {
            return;
        }
        where.append(" and (o.customer_ref = any(cast(:customers as text[]))");
        bound.put("customers", customers.toArray(String[]::new));
        if (called != null) {
            where.append("""
                     or order_number(o.id) = :number or upper(replace(o.tracking, ' ', '')) = :tracking
                    or o.id in (select order_id from parcel where upper(replace(tracking, ' ', '')) = :tracking)
                    """);
            bound.put(
                    "number",
                    OrderNumber.read(called).map(OrderNumber::characters).orElse(""));
            bound.put("tracking", called.replace(" ", "").toUpperCase(Locale.ROOT));
        }
        where.append(")");
    }

    private static void add(
            StringBuilder where, Map<String, Object> bound, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            bound.put(name, value);
        }
    }

    private <T> T read(Readable row, String column, Class<T> type) {
        return json.readValue(PurchaseRow.get(row, column, String.class), type);
    }

    private static OrderDetails details(Readable row, List<OrderLine> lines, List<Happening> timeline) {
        String carrier = row.get("carrier", String.class);
        return new OrderDetails(
                PurchaseRow.id(row),
                OrderStatus.of(PurchaseRow.get(row, "status", String.class)).orElseThrow(),
                number(row, "version"),
                PurchaseRow.get(row, "customer_ref", String.class),
                PurchaseRow.get(row, "currency", String.class),
                amounts(row),
                payment(row),
                PurchaseRow.dispute(row),
                row.get("reason", String.class),
                carrier == null ? null : new Parcel(carrier, PurchaseRow.get(row, "tracking", String.class)),
                PurchaseRow.get(row, "placed_at", Instant.class),
                PurchaseRow.get(row, "expires_at", Instant.class),
                lines,
                timeline);
    }

    private static @Nullable PaymentState payment(Readable row) {
        String provider = row.get("payment_provider", String.class);
        return provider == null
                ? null
                : new PaymentState(provider, PurchaseRow.get(row, "payment_status", String.class));
    }

    private static Amounts amounts(Readable row) {
        return new Amounts(
                number(row, "shipping"),
                number(row, "discount"),
                number(row, "tax"),
                number(row, "total"),
                number(row, "captured"),
                number(row, "refunded"));
    }

    private static long number(Readable row, String column) {
        return PurchaseRow.get(row, column, Long.class);
    }
}
