package dev.kiosk.proving.customer;

import dev.kiosk.proving.shop.Goods.Product;
import dev.kiosk.proving.shop.ShopClient;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** Something that nobody takes the last of. */
    String plenty() {
        return sku(SCARCE);
    }

    /** Puts everything into the shop. */
    public void open(ShopClient shop) {
        shop.importProducts(IntStream.range(0, SKUS)
                .mapToObj(i -> Product.of(sku(i), "Thing " + i, PRICE * (i + 1)))
                .toList());
        shop.importStock(IntStream.range(0, SKUS).boxed().collect(Collectors.toMap(Assortment::sku, this::onHand)));
    }

    private int onHand(int number) {
        int expected = orders * LINES_AN_ORDER * 2 / SKUS;
        return number < SCARCE ? Math.max(1, expected / 3) : Math.max(20, expected * 4);
    }

    private static String sku(int number) {
        return "CHAOS-%02d".formatted(number);
    }
}
