package dev.kiosk.contracts;

/**
 * Staff or an import set the stock of a SKU.
 *
 * @param sku the SKU
 * @param onHand units in the house
 * @param available units left to sell
 * @param version version of the SKU's stock; a higher one is newer
 */
public record StockAdjusted(String sku, long onHand, long available, long version) implements EventData {

    @Override
    public String subject() {
        return sku;
    }
}
