package dev.kiosk.storefront.order.db;

import static dev.kiosk.storefront.db.Columns.array;
import static dev.kiosk.storefront.db.Columns.flag;
import static dev.kiosk.storefront.db.Columns.number;
import static dev.kiosk.storefront.db.Columns.text;
import static dev.kiosk.storefront.db.Columns.uuid;

import dev.kiosk.fn.group.Groups;
import dev.kiosk.fn.group.Lookup;
import dev.kiosk.storefront.address.domain.Address;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.order.domain.OrderProgress;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.order.domain.PaymentStanding;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import dev.kiosk.storefront.pricing.domain.Totals;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads order views, those of a crowd in one statement, so that status and timeline are of the same moment. */
final class OrderViewReader {

    private static final String FIND = """
        select order_id, currency, subtotal, shipping, discount, tax, total, itemised, stage, reserved, refunded,
            payment_id, payment_stage, payable_until, exists (
                select from payment_retry r where r.order_id = v.order_id and r.payment_id = v.payment_id) as followed,
            c.name, c.company, c.line1, coalesce(c.line2, '') as line2, c.city, c.region, c.postcode, c.country,
            array(select sku from order_view_line l where l.order_id = v.order_id order by position) as skus,
            array(select name from order_view_line l where l.order_id = v.order_id order by position) as names,
            array(select quantity from order_view_line l where l.order_id = v.order_id order by position)
                as quantities,
            array(select unit_price from order_view_line l where l.order_id = v.order_id order by position)
                as prices,
            array(select position from order_timeline t where t.order_id = v.order_id order by at, position) as entries,
            array(select cast(extract(epoch from at) * 1000000 as bigint)
                from order_timeline t where t.order_id = v.order_id order by at, position) as times,
            array(select event from order_timeline t where t.order_id = v.order_id order by at, position) as events,
            array(select detail from order_timeline t where t.order_id = v.order_id order by at, position) as details,
            array(select units from order_timeline t where t.order_id = v.order_id order by at, position) as units,
            array(select cast(goods as text) from order_timeline t where t.order_id = v.order_id order by at, position)
                as goods
        from order_view v join customer c on c.ref = v.customer_ref where order_id = any (cast(:ids as uuid[]))
        """;

    private final DatabaseClient database;
    private final Lookup<UUID, OrderView> looks;

    OrderViewReader(DatabaseClient database, Groups groups) {
        this.database = database;
        this.looks = groups.lookup(this::findAll);
    }

    Mono<OrderView> find(UUID orderId) {
        return looks.find(orderId);
    }

    Mono<OrderView> findInTransaction(UUID orderId) {
        return findAll(Set.of(orderId)).mapNotNull(found -> found.get(orderId));
    }

    private Mono<Map<UUID, OrderView>> findAll(Set<UUID> orderIds) {
        return database.sql(FIND)
                .bind("ids", orderIds.toArray(UUID[]::new))
                .map(OrderViewReader::view)
                .all()
                .collectMap(OrderView::orderId);
    }

    private static OrderView view(Readable row) {
        return new OrderView(
                uuid(row, "order_id"),
                Currency.getInstance(text(row, "currency")),
                delivery(row),
                new OrderProgress(OrderStatus.of(text(row, "stage")), flag(row, "reserved"), number(row, "refunded")),
                totals(row),
                ItemisedJson.read(row.get("itemised", String.class)),
                items(row),
                payment(row),
                timeline(row));
    }

    private static @Nullable PaymentStanding payment(Readable row) {
        UUID payment = row.get("payment_id", UUID.class);
        return payment == null
                ? null
                : new PaymentStanding(
                        payment,
                        PaymentStanding.Stage.of(text(row, "payment_stage")),
                        row.get("payable_until", Instant.class),
                        flag(row, "followed"));
    }

    private static Envelope delivery(Readable row) {
        return new Envelope(
                text(row, "name"),
                text(row, "company"),
                new Address(
                        text(row, "line1"),
                        text(row, "line2"),
                        text(row, "city"),
                        text(row, "region"),
                        text(row, "postcode"),
                        text(row, "country")));
    }

    private static Totals totals(Readable row) {
        return new Totals(
                number(row, "subtotal"),
                number(row, "shipping"),
                number(row, "discount"),
                number(row, "tax"),
                number(row, "total"));
    }

    private static List<OrderedItem> items(Readable row) {
        String[] skus = array(row, "skus", String[].class);
        String[] names = array(row, "names", String[].class);
        Integer[] quantities = array(row, "quantities", Integer[].class);
        Long[] prices = array(row, "prices", Long[].class);
        return IntStream.range(0, skus.length)
                .mapToObj(i -> new OrderedItem(skus[i], names[i], quantities[i], prices[i]))
                .toList();
    }

    private static List<TimelineEntry> timeline(Readable row) {
        Integer[] ids = array(row, "entries", Integer[].class);
        Long[] times = array(row, "times", Long[].class);
        String[] events = array(row, "events", String[].class);
        String[] details = array(row, "details", String[].class);
        Long[] units = array(row, "units", Long[].class);
        String[] goods = array(row, "goods", String[].class);
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new TimelineEntry(
                        ids[i], micros(times[i]), events[i], details[i], units[i], GoodsJson.read(goods[i])))
                .toList();
    }

    private static Instant micros(long sinceEpoch) {
        return Instant.EPOCH.plus(sinceEpoch, ChronoUnit.MICROS);
    }
}
