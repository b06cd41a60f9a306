package dev.kiosk.inventory.http;

import dev.kiosk.inventory.domain.Stock;

/** The stock of one SKU, in units. */
record StockResponse(String sku, long onHand, long reserved, long available, long version) {

    static StockResponse of(Stock stock) {
        return new StockResponse(stock.sku(), stock.onHand(), stock.reserved(), stock.available(), stock.version());
    }
}
