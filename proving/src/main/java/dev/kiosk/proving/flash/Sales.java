package dev.kiosk.proving.flash;

import dev.kiosk.proving.audit.Books;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the books say of one SKU. */
record Sales(Books books, String sku) {

    private static final String SOLD = """
            select coalesce(sum(quantity), 0) from order_line join orders on id = order_id
            where sku = ? and status in ('confirmed', 'shipped', 'delivered')
            """;
    private static final String LEFT = "select on_hand from stock where sku = ?";

    /** Units of orders that were kept. */
    long sold() throws SQLException {
        return number(books.orders(), SOLD);
    }

    long left() throws SQLException {
        return number(books.stock(), LEFT);
    }

    private long number(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, sku);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
