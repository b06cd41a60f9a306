package dev.kiosk.proving.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** SKUs that are put straight into the table: nobody is told of them, so that nothing else is going on. */
final class StockTable {

    private final BenchShop shop;

    StockTable(BenchShop shop) {
        this.shop = shop;
    }

    /**
     * Makes SKUs, where they are not there yet.
     *
     * @return all of them
     */
    List<String> fill(String prefix, int count, long onHand) throws SQLException {
        try (Connection connection = shop.connect("inventory_fn");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into stock (sku, on_hand, version) select ? || lpad(i::text, 6, '0'), ?, 1
                        from generate_series(1, ?) i on conflict do nothing
                        """)) {
            insert.setString(1, prefix);
            insert.setLong(2, onHand);
            insert.setInt(3, count);
            insert.executeUpdate();
            try (PreparedStatement analyze = connection.prepareStatement("analyze stock")) {
                analyze.execute();
            }
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> prefix + "%06d".formatted(i))
                .toList();
    }

    /** Units that orders hold or have taken of these SKUs. */
    long reserved(String prefix) throws SQLException {
        try (Connection connection = shop.connect("inventory_fn");
                PreparedStatement sum = connection.prepareStatement(
                        "select coalesce(sum(reserved), 0) from stock where starts_with(sku, ?)")) {
            sum.setString(1, prefix);
            try (ResultSet row = sum.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
