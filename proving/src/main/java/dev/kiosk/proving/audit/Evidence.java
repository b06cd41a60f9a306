package dev.kiosk.proving.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a shop, however it was found out.
 *
 * @param orders each order that anybody knows
 * @param violations that show already: in the stock as a whole, in what is undelivered
 */
public record Evidence(List<OrderRecord> orders, List<Violation> violations) {
    public Evidence {
        orders = List.copyOf(orders);
        violations = List.copyOf(violations);
    }

    /** Of a shop that came to rest, by its databases. */
    public static Evidence of(ShopDatabases shop) throws SQLException {
        List<Violation> violations = new ArrayList<>(StockCheck.check(shop.stock()));
        violations.addAll(Quiescence.check(shop));
        return new Evidence(DatabaseRecords.read(shop), violations);
    }
}
