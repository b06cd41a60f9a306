package dev.kiosk.backoffice.stock.pages;

import dev.kiosk.backoffice.client.StockClient.Entry;
import dev.kiosk.backoffice.client.StockClient.Level;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.ui.page.Urls;
import java.util.List;

/**
 * The stock of a SKU.
 *
 * @param name as the catalogue has it; empty where it has none
 * @param books the newest first
 * @param key what the wish of this page is called
 */
public record StockView(Frame frame, Level level, String name, List<Entry> books, SentForm sent, String key)
        implements AdminView {

    public StockView {
        books = List.copyOf(books);
    }

    static String path(String sku) {
        return "/admin/stock/" + Urls.segment(sku);
    }

    @Override
    public String template() {
        return "stock-sku";
    }
}
