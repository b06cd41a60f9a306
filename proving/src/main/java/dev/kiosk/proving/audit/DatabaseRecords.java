package dev.kiosk.proving.audit;

import dev.kiosk.proving.audit.OrderRecord.Charge;
import dev.kiosk.proving.audit.OrderRecord.Order;
import dev.kiosk.proving.audit.OrderRecord.Reservation;
import dev.kiosk.proving.audit.OrderRecord.View;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what every database knows of each order. */
final class DatabaseRecords {
    private DatabaseRecords() {}

    static List<OrderRecord> read(ShopDatabases shop) throws SQLException {
        Map<String, Order> orders = orders(shop.orders());
        Map<String, View> views = views(shop.storefront());
        Map<String, Reservation> reservations = reservations(shop.stock());
        Map<String, List<Charge>> charges = charges(shop.orders());
        Map<String, List<String>> keys =
                Sql.byOrder(shop.storefront(), "select order_id, key from checkout_key", row -> Sql.text(row, 2));
        return Stream.of(orders, views, reservations, charges, keys)
                .flatMap(known -> known.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(id -> new OrderRecord(
                        id,
                        "",
                        orders.get(id),
                        views.get(id),
                        reservations.get(id),
                        charges.getOrDefault(id, List.of()),
                        keys.getOrDefault(id, List.of())))
                .toList();
    }

    private static Map<String, Order> orders(Connection books) throws SQLException {
        Map<String, Map<String, Integer>> lines = lines(books, "select order_id, sku, quantity from order_line");
        Map<String, List<String>> happened =
                Sql.byOrder(books, "select order_id, what from timeline order by id", row -> Sql.text(row, 2));
        return byId(
                books,
                """
                select id, status, total, coalesce((select sum(captured) from payment where order_id = orders.id), 0),
                    coalesce((select sum(refunded) from payment where order_id = orders.id), 0)
                from orders
                """,
                id -> row -> new Order(
                        Sql.text(row, 2),
                        row.getLong(3),
                        lines.getOrDefault(id, Map.of()),
                        happened.getOrDefault(id, List.of()),
                        row.getLong(4),
                        row.getLong(5)));
    }

    private static Map<String, View> views(Connection books) throws SQLException {
        Map<String, Map<String, Integer>> lines = lines(books, "select order_id, sku, quantity from order_view_line");
        Map<String, List<String>> told =
                Sql.byOrder(books, "select order_id, event from order_timeline order by id", row -> Sql.text(row, 2));
        return byId(
                books,
                """
                select order_id, total, cancellation_at is not null,
                    (select count(*) from payment_retry r where r.order_id = v.order_id)
                from order_view v
                """,
                id -> row -> new View(
                        row.getLong(2),
                        lines.getOrDefault(id, Map.of()),
                        told.getOrDefault(id, List.of()),
                        row.getBoolean(3),
                        row.getInt(4)));
    }

    private static Map<String, Reservation> reservations(Connection books) throws SQLException {
        Map<String, Map<String, Integer>> lines = lines(books, """
                select order_id, sku, quantity from reservation join reservation_line on reservation_id = id
                """);
        Map<String, List<Reservation.Change>> history = Sql.byOrder(
                books,
                "select order_id, was, status from recorder.reservation order by n",
                row -> new Reservation.Change(row.getString(2), Sql.text(row, 3)));
        return byId(
                books,
                "select order_id, status from reservation",
                id -> row -> new Reservation(
                        Sql.text(row, 2), lines.getOrDefault(id, Map.of()), history.getOrDefault(id, List.of())));
    }

    private static Map<String, List<Charge>> charges(Connection books) throws SQLException {
        return Sql.byOrder(
                books,
                """
                select order_id, key, status, captured, refunded, coalesce(taken, 0), coalesce(back, 0)
                from sandbox_payment left join (
                    select payment_key, sum(amount) filter (where kind = 'capture') as taken,
                        sum(amount) filter (where kind = 'refund') as back
                    from sandbox_movement group by 1) moved on payment_key = key
                """,
                row -> new Charge(
                        Sql.text(row, 2),
                        Sql.text(row, 3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
    }

    private static Map<String, Map<String, Integer>> lines(Connection books, String query) throws SQLException {
        Map<String, Map<String, Integer>> lines = new HashMap<>();
        Sql.list(
                books,
                query,
                row -> lines.computeIfAbsent(Sql.text(row, 1), order -> new HashMap<>())
                        .merge(Sql.text(row, 2), row.getInt(3), Integer::sum));
        return lines;
    }

    /** One for each row, by the order in its first column. */
    private static <T> Map<String, T> byId(Connection books, String query, Function<String, Sql.Reader<T>> reader)
            throws SQLException {
        Map<String, T> all = new HashMap<>();
        Sql.list(books, query, row -> {
            String id = Sql.text(row, 1);
            all.put(id, reader.apply(id).read(row));
            return id;
        });
        return all;
    }
}
