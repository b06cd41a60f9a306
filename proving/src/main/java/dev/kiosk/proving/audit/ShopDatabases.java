package dev.kiosk.proving.audit;

import java.sql.Connection;
import java.sql.SQLException;

/** A shop's databases, each as a role that may read all of it. */
public record ShopDatabases(Connection storefront, Connection orders, Connection stock, Connection broker)
        implements AutoCloseable {
    @Override
    public void close() throws SQLException {
        storefront.close();
        orders.close();
        stock.close();
        broker.close();
    }
}
