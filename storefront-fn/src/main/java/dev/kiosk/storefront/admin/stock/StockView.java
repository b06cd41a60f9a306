package dev.kiosk.storefront.admin.stock;

import dev.kiosk.storefront.admin.functions.StockDesk.Entry;
import dev.kiosk.storefront.admin.functions.StockDesk.Level;
import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Sent;
import java.util.List;

/**
 * The stock of a SKU.
 *
 * @param name as the catalogue has it; empty where it has none
 * @param books the newest first
 * @param key what the wish of this page is called
 */
public record StockView(Desk desk, Level level, String name, List<Entry> books, Sent sent, String key)
        implements AdminView {

    public StockView {
        books = List.copyOf(books);
    }

    @Override
    public String template() {
        return "stock-sku";
    }
}
