package dev.kiosk.proving.flash;

import dev.kiosk.proving.fault.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
     * @param skus one unit of each, in the order of the lines
     * @param token means of payment
     * @param regrets whether the buyer cancels what she got
     */
    record Basket(List<String> skus, String token, boolean regrets) {

        Basket {
            skus = List.copyOf(skus);
        }

        String lines() {
            return skus.stream()
                    .map("{\"sku\":\"%s\",\"quantity\":1}"::formatted)
                    .collect(Collectors.joining(",", "[", "]"));
        }

        Map<String, Integer> wanted() {
            Map<String, Integer> wanted = new TreeMap<>();
            skus.forEach(sku -> wanted.put(sku, 1));
            return wanted;
        }
    }

    static Basket basket(long seed, int buyer) {
        SplittableRandom random = new SplittableRandom(Seeds.of(Seeds.of(seed, "flash"), buyer));
        List<String> skus = new ArrayList<>(List.of(HOT));
        if (random.nextInt(HUNDRED) < TAKE_MORE_PERCENT) {
            int first = random.nextInt(OTHERS);
            skus.add(random.nextInt(2), other(first));
            skus.add(random.nextInt(2), other((first + 1 + random.nextInt(OTHERS - 1)) % OTHERS));
        }
        String token = random.nextInt(HUNDRED) < DECLINED_PERCENT ? "tok_decline" : "tok_authorise";
        return new Basket(skus, token, random.nextInt(HUNDRED) < REGRET_PERCENT);
    }

    static String catalogue() {
        StringBuilder csv = new StringBuilder("sku,product,name,option,description,category,price,currency\n");
        csv.append(HOT).append(",,The thing,,Everybody wants it,Things,19.99,GBP\n");
        for (int i = 0; i < OTHERS; i++) {
            csv.append(other(i)).append(",,Another thing,,Nobody needs it,Things,2.50,GBP\n");
        }
        return csv.toString();
    }

    static String stock(int units, int buyers) {
        StringBuilder csv = new StringBuilder("sku,onHand\n");
        csv.append(HOT).append(',').append(units).append('\n');
        for (int i = 0; i < OTHERS; i++) {
            csv.append(other(i)).append(',').append(buyers).append('\n');
        }
        return csv.toString();
    }

    private static String other(int number) {
        return "FLASH-OTHER-" + number;
    }
}
