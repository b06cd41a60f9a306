package dev.kiosk.inventory.http;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.inventory.domain.Stock;
import dev.kiosk.inventory.domain.Stocks.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the list of the lowest, as clients hand it back: units and SKU. */
final class StockCursor {

    private static final Pattern SHAPE = Pattern.compile("(-?[0-9]{1,12}):(.+)");

    private StockCursor() {}

    static String encode(Stock last) {
        return last.available() + ":" + last.sku();
    }

    /** Null for the beginning. */
    static @Nullable Place decode(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        Matcher shape = SHAPE.matcher(cursor);
        if (!shape.matches() || !Sku.isSku(shape.group(2))) {
            throw Problem.invalid("after is no cursor of this list");
        }
        return new Place(Long.parseLong(shape.group(1)), shape.group(2));
    }
}
