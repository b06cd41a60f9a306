package dev.kiosk.inventory.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.inventory.domain.Stock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of stock, by SKU.
 *
 * @param next where the next page begins; absent on the last
 */
record StockPageResponse(
        List<StockResponse> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    StockPageResponse {
        items = List.copyOf(items);
    }

    /** @param found one more than the page takes, if there are more */
    static StockPageResponse of(List<Stock> found, int limit) {
        return page(found, limit, Stock::sku);
    }

    /** The same of a list by what is left to sell. */
    static StockPageResponse lowest(List<Stock> found, int limit) {
        return page(found, limit, StockCursor::encode);
    }

    private static StockPageResponse page(List<Stock> found, int limit, Function<Stock, String> cursor) {
        List<StockResponse> items =
                found.stream().limit(limit).map(StockResponse::of).toList();
        return new StockPageResponse(items, found.size() > limit ? cursor.apply(found.get(limit - 1)) : null);
    }
}
