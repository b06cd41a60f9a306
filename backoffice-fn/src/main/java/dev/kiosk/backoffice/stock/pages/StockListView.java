package dev.kiosk.backoffice.stock.pages;

import dev.kiosk.backoffice.client.CatalogueClient.Named;
import dev.kiosk.backoffice.client.StockClient.Level;
import dev.kiosk.backoffice.client.StockClient.Page;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stock levels.
 *
 * @param sort {@code available} or {@code sku}
 * @param looked for a SKU that there is none of; empty for nothing
 */
public record StockListView(Frame frame, String sort, String looked, Listing<Row> list) implements AdminView {

    private static final int LOW = 5;

    /** @param name as the catalogue has it; empty where it has none */
    public record Row(Level level, String name) {

        public boolean isOut() {
            return level.available() <= 0;
        }

        public boolean isLow() {
            return !isOut() && level.available() <= LOW;
        }
    }

    static StockListView of(Frame frame, String sort, String looked, Page page, Map<String, Named> names) {
        List<Row> rows = page.items().stream()
                .map(level -> new Row(level, name(names.get(level.sku()))))
                .toList();
        return new StockListView(
                frame, sort, looked, Listing.of(rows, page.next(), "/admin/stock", Map.of("sort", sort)));
    }

    static String name(@Nullable Named named) {
        return named == null ? "" : named.name();
    }

    @Override
    public String template() {
        return "stock";
    }
}
