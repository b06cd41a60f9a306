package dev.kiosk.proving.customer;

import java.util.SplittableRandom;

/**
 * What is on offer: plenty of most, and of the first few too little for everybody.
 *
 * @param orders how many are expected
 */
public record Assortment(int orders) {

    private static final int SKUS = 24;
    private static final int SCARCE = 4;
    private static final int LINES_AN_ORDER = 2;
    private static final long PRICE = 250;

    String pick(SplittableRandom random) {
        return sku(random.nextInt(SKUS));
    }

    /** For the catalogue's import. */
    public String catalogue() {
        StringBuilder csv = new StringBuilder("sku,product,name,option,description,category,price,currency\n");
        for (int i = 0; i < SKUS; i++) {
            long price = PRICE * (i + 1);
            csv.append("%s,,Thing %d,,A thing,Things,%d.%02d,GBP%n".formatted(sku(i), i, price / 100, price % 100));
        }
        return csv.toString();
    }

    /** For the stock's import. */
    public String stock() {
        StringBuilder csv = new StringBuilder("sku,onHand\n");
        for (int i = 0; i < SKUS; i++) {
            csv.append(sku(i)).append(',').append(onHand(i)).append('\n');
        }
        return csv.toString();
    }

    private int onHand(int number) {
        int expected = orders * LINES_AN_ORDER * 2 / SKUS;
        return number < SCARCE ? Math.max(1, expected / 3) : Math.max(20, expected * 4);
    }

    private static String sku(int number) {
        return "CHAOS-%02d".formatted(number);
    }
}
