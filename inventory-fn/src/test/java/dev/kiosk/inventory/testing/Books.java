package dev.kiosk.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the stock of a SKU is what its history says. */
public final class Books {

    private Books() {}

    public static void assertBalanced(InventoryServer server, String sku) {
        assertThat(server.count("select on_hand from stock where sku = '" + sku + "'"))
                .as("on hand of " + sku)
                .isEqualTo(adjusted(server, sku) - units(server, sku, "committed"));
        assertThat(server.count("select reserved from stock where sku = '" + sku + "'"))
                .as("reserved of " + sku)
                .isEqualTo(units(server, sku, "held"));
    }

    /** Units in reservations of a status. */
    public static long units(InventoryServer server, String sku, String status) {
        return server.count("""
                select coalesce(sum(quantity), 0) from reservation_line join reservation on id = reservation_id
                where sku = '%s' and status = '%s'
                """.formatted(sku, status));
    }

    private static long adjusted(InventoryServer server, String sku) {
        return server.count("select coalesce(sum(delta), 0) from stock_adjustment where sku = '" + sku + "'");
    }
}
