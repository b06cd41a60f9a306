package dev.kiosk.proving.replay.audit;

/** A line that an order has, or should have; the price in pence. */
record PricedLine(String sku, int quantity, long unitPrice) {

    long total() {
        return Math.multiplyExact(unitPrice, (long) quantity);
    }

    @Override
    public String toString() {
        return quantity + " x " + sku + " at " + Pence.text(unitPrice);
    }
}
