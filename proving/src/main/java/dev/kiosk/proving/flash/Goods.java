package dev.kiosk.proving.flash;

import dev.kiosk.proving.fault.Seeds;
import dev.kiosk.proving.shop.Goods.Product;
import dev.kiosk.proving.shop.ShopClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is on sale: one thing that everybody wants, and some that a few take along. */
final class Goods {
    static final String HOT = "FLASH-HOT";

    private static final int OTHERS = 5;
    private static final int TAKE_MORE_PERCENT = 20;
    private static final int DECLINED_PERCENT = 4;
    private static final int REGRET_PERCENT = 10;
    private static final int HUNDRED = 100;

    private Goods() {}

    /**
     * One buyer's basket; follows from the seed.
     *
     * @param wanted one unit of each SKU, in the order of the lines
     * @param token means of payment
     * @param regrets whether the buyer cancels what she got
     */
    record Basket(Map<String, Integer> wanted, String token, boolean regrets) {}

    static Basket basket(long seed, int buyer) {
        SplittableRandom random = new SplittableRandom(Seeds.of(Seeds.of(seed, "flash"), buyer));
        List<String> skus = new ArrayList<>(List.of(HOT));
        if (random.nextInt(HUNDRED) < TAKE_MORE_PERCENT) {
            int first = random.nextInt(OTHERS);
            skus.add(random.nextInt(2), other(first));
            skus.add(random.nextInt(2), other((first + 1 + random.nextInt(OTHERS - 1)) % OTHERS));
        }
        Map<String, Integer> wanted = new LinkedHashMap<>();
        skus.forEach(sku -> wanted.put(sku, 1));
        String token = random.nextInt(HUNDRED) < DECLINED_PERCENT ? "tok_decline" : "tok_authorise";
        return new Basket(wanted, token, random.nextInt(HUNDRED) < REGRET_PERCENT);
    }

    /** @param others units of each thing that is not hot */
    static void open(ShopClient shop, int units, int others) {
        List<String> less = IntStream.range(0, OTHERS).mapToObj(Goods::other).toList();
        shop.importProducts(Stream.concat(
                        Stream.of(Product.of(HOT, "The thing", 1999)),
                        less.stream().map(sku -> Product.of(sku, "Another thing", 250)))
                .toList());
        Map<String, Integer> stock = new LinkedHashMap<>();
        stock.put(HOT, units);
        less.forEach(sku -> stock.put(sku, others));
        shop.importStock(stock);
    }

    private static String other(int number) {
        return "FLASH-OTHER-" + number;
    }
}
