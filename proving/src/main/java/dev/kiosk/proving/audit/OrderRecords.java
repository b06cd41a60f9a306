package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects the records from every database. */
final class OrderRecords {

    private final Map<String, OrderFacts> orders;
    private final Map<String, ViewFacts> views;
    private final Map<String, ReservationFacts> holds;
    private final Map<String, List<Charge>> charges;
    private final Map<String, List<String>> keys;

    OrderRecords(Books books) throws SQLException {
        this.orders = orders(books.orders());
        this.views = views(books.storefront());
        this.holds = holds(books.stock());
        this.charges = charges(books.orders());
        this.keys = Sql.byOrder(books.storefront(), "select order_id, key from checkout_key", row -> Sql.text(row, 2));
    }

    List<OrderRecord> records() {
        Set<String> ids = new TreeSet<>(orders.keySet());
        ids.addAll(views.keySet());
        ids.addAll(holds.keySet());
        ids.addAll(charges.keySet());
        ids.addAll(keys.keySet());
        return ids.stream().map(this::of).toList();
    }

    private OrderRecord of(String id) {
        return new OrderRecord(
                id,
                orders.get(id),
                views.get(id),
                holds.get(id),
                charges.getOrDefault(id, List.of()),
                keys.getOrDefault(id, List.of()));
    }

    private static Map<String, OrderFacts> orders(Connection books) throws SQLException {
        Map<String, Map<String, Integer>> lines = Lines.read(books, "select order_id, sku, quantity from order_line");
        Map<String, List<String>> happened =
                Sql.byOrder(books, "select order_id, what from timeline order by id", row -> Sql.text(row, 2));
        Map<String, List<OrderFacts.Payment>> payments = Sql.byOrder(
                books,
                "select order_id, id, status, captured, refunded from payment",
                row -> new OrderFacts.Payment(Sql.text(row, 2), Sql.text(row, 3), row.getLong(4), row.getLong(5)));
        Map<String, OrderFacts> orders = new HashMap<>();
        Sql.list(books, "select id, status, total from orders", row -> {
            String id = Sql.text(row, 1);
            return orders.put(
                    id,
                    new OrderFacts(
                            Sql.text(row, 2),
                            row.getLong(3),
                            lines.getOrDefault(id, Map.of()),
                            happened.getOrDefault(id, List.of()),
                            payments.getOrDefault(id, List.of())));
        });
        return orders;
    }

    private static Map<String, ViewFacts> views(Connection books) throws SQLException {
        Map<String, Map<String, Integer>> lines =
                Lines.read(books, "select order_id, sku, quantity from order_view_line");
        Map<String, List<String>> told =
                Sql.byOrder(books, "select order_id, event from order_timeline order by id", row -> Sql.text(row, 2));
        Map<String, ViewFacts> views = new HashMap<>();
        Sql.list(books, "select order_id, total, cancellation_at is not null from order_view", row -> {
            String id = Sql.text(row, 1);
            return views.put(
                    id,
                    new ViewFacts(
                            row.getLong(2),
                            lines.getOrDefault(id, Map.of()),
                            told.getOrDefault(id, List.of()),
                            row.getBoolean(3)));
        });
        return views;
    }

    private static Map<String, ReservationFacts> holds(Connection books) throws SQLException {
        Map<String, Map<String, Integer>> lines = Lines.read(books, """
                select order_id, sku, quantity from reservation join reservation_line on reservation_id = id
                """);
        Map<String, List<ReservationFacts.Change>> history = Sql.byOrder(
                books,
                "select order_id, was, status from recorder.reservation order by n",
                row -> new ReservationFacts.Change(row.getString(2), Sql.text(row, 3)));
        Map<String, ReservationFacts> holds = new HashMap<>();
        Sql.list(books, "select order_id, status from reservation", row -> {
            String id = Sql.text(row, 1);
            return holds.put(
                    id,
                    new ReservationFacts(
                            Sql.text(row, 2), lines.getOrDefault(id, Map.of()), history.getOrDefault(id, List.of())));
        });
        return holds;
    }

    private static Map<String, List<Charge>> charges(Connection books) throws SQLException {
        String movements = "select payment_key, amount from sandbox_movement where kind = ";
        Map<String, List<Long>> captures = Sql.byOrder(books, movements + "'capture'", row -> row.getLong(2));
        Map<String, List<Long>> refunds = Sql.byOrder(books, movements + "'refund'", row -> row.getLong(2));
        return Sql.byOrder(books, "select order_id, key, status, captured, refunded from sandbox_payment", row -> {
            String key = Sql.text(row, 2);
            return new Charge(
                    key,
                    Sql.text(row, 3),
                    row.getLong(4),
                    row.getLong(5),
                    captures.getOrDefault(key, List.of()),
                    refunds.getOrDefault(key, List.of()));
        });
    }
}
