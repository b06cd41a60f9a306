package dev.kiosk.inventory.domain;

/**
 * How much of one SKU there is. Every change makes the next version.
 *
 * @param onHand units in the house
 * @param reserved units of them that are held for orders not yet confirmed
 * @param version 0 before the first change
 */
public record Stock(String sku, long onHand, long reserved, long version) {

    /** More than any house holds of one SKU; beyond it, somebody mistyped. */
    public static final long MOST_UNITS = 1_000_000_000;

    public Stock {
        if (reserved < 0 || reserved > onHand) {
            throw new IllegalArgumentException(reserved + " of " + onHand + " reserved of SKU " + sku);
        }
    }

    /** Of what no stock is kept of yet. */
    public static Stock none(String sku) {
        return new Stock(sku, 0, 0, 0);
    }

    /** Units left to sell. */
    public long available() {
        return onHand - reserved;
    }

    /** Puts units aside. */
    Stock hold(long units) {
        return next(onHand, reserved + units);
    }

    /** Puts held units up for sale again. */
    Stock free(long units) {
        return next(onHand, reserved - units);
    }

    /** Takes held units out of the house. */
    Stock take(long units) {
        return next(onHand - units, reserved - units);
    }

    /** Puts units back that had left. */
    Stock restock(long units) {
        return next(onHand + units, reserved);
    }

    /** Has been counted anew. */
    Stock counted(long units) {
        return next(units, reserved);
    }

    private Stock next(long nextOnHand, long nextReserved) {
        return new Stock(sku, nextOnHand, nextReserved, version + 1);
    }
}
