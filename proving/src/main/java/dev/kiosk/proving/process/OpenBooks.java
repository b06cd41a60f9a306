package dev.kiosk.proving.process;

import dev.kiosk.proving.audit.Books;
import java.sql.Connection;
import java.sql.SQLException;

/** The books of a running shop. */
public final class OpenBooks implements AutoCloseable {

    private final Connection storefront;
    private final Connection orders;
    private final Connection stock;
    private final Connection broker;

    public OpenBooks(Databases databases) throws SQLException {
        this.storefront = databases.connect("storefront_fn");
        this.orders = databases.connect("order_fn");
        this.stock = databases.connect("inventory_fn");
        this.broker = databases.connect("broker");
    }

    public Books books() {
        return new Books(storefront, orders, stock, broker);
    }

    @Override
    public void close() throws SQLException {
        storefront.close();
        orders.close();
        stock.close();
        broker.close();
    }
}
