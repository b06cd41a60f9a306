package dev.kiosk.proving.shop;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** inventory-fn: the stock. */
public final class Inventory {

    private final JsonHttp http;
    private final URI base;

    public Inventory(JsonHttp http, URI base) {
        this.http = http;
        this.base = base;
    }

    /** Every SKU's stock, by SKU. */
    public Map<String, StockLevel> all() {
        Map<String, StockLevel> stock = new TreeMap<>();
        Pages.walk(
                after -> http.ask(Call.get(Pages.uri(base, "/api/stock", Map.of(), after)), StockPage.class),
                level -> stock.put(level.sku(), level));
        return stock;
    }

    /** @param onHand units by SKU, replacing what was there */
    public Import importStock(Map<String, Integer> onHand) {
        List<List<String>> rows = onHand.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue().toString()))
                .toList();
        String csv = CsvText.of(List.of("sku", "onHand"), rows);
        return http.ask(Call.postCsv(base.resolve("/api/stock/imports"), csv), Import.class);
    }

    record StockPage(List<StockLevel> items, @Nullable String next) implements Pages.Page<StockLevel> {}
}
