package dev.kiosk.inventory.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.inventory.domain.Stock;
import java.util.List;
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
        List<StockResponse> items =
                found.stream().limit(limit).map(StockResponse::of).toList();
        return new StockPageResponse(
                items, found.size() > limit ? items.getLast().sku() : null);
    }
}
