package dev.kiosk.inventory.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.inventory.domain.Stocks.BookEntry;
import java.util.List;

/** @param items the newest first */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BooksResponse(List<BookEntry> items) {

    BooksResponse {
        items = List.copyOf(items);
    }
}
