package dev.kiosk.proving.bench;

import dev.kiosk.proving.retail.Invoice.Sale;
import dev.kiosk.proving.retail.RetailData;
import dev.kiosk.proving.retail.RetailReader;
import dev.kiosk.proving.shop.Goods.Product;
import dev.kiosk.proving.shop.ShopClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What customers buy.
 *
 * @param name what kind it is, for the report
 * @param goods everything that is in one of them
 * @param lines by SKU, for each basket
 */
record Baskets(String name, List<Product> goods, List<Map<String, Integer>> lines) {

    static final String SINGLE = "single-line";
    static final String SYNTHETIC = "22-lines-synthetic";
    static final String RETAIL = "online-retail";

    private static final int SKUS = 1_000;
    private static final int MANY_SKUS = 4_000;
    private static final int COUNT = 2_000;
    private static final int PLENTY = 100_000_000;
    private static final double MEAN_LINES = 22;

    Baskets {
        goods = List.copyOf(goods);
        lines = List.copyOf(lines);
    }

    /** One unit of one of a thousand. */
    static Baskets single() {
        List<Product> goods = goods("ONE", SKUS);
        return new Baskets(
                SINGLE, goods, goods.stream().map(row -> Map.of(row.sku(), 1)).toList());
    }

    /** As many lines on average as a basket of Online Retail, exponentially distributed; the same ones in every run. */
    static Baskets synthetic() {
        SplittableRandom random = new SplittableRandom(1);
        List<Product> goods = goods("MANY", MANY_SKUS);
        return new Baskets(
                SYNTHETIC,
                goods,
                IntStream.range(0, COUNT)
                        .mapToObj(i -> lines(
                                1 + (int) Math.round(-(MEAN_LINES - 1) * Math.log(1 - random.nextDouble())), random))
                        .toList());
    }

    /**
     * Those of a real shop, in the order of time; goods at the price that most of them were sold for.
     *
     * @throws dev.kiosk.proving.retail.RetailDataException if there are none
     */
    static Baskets retail(Path data) {
        RetailData days = RetailReader.read(data);
        return new Baskets(
                RETAIL,
                days.items().stream()
                        .map(item -> Product.of(item.sku(), item.name(), item.price()))
                        .toList(),
                days.sales().stream()
                        .<Map<String, Integer>>map(Sale::quantities)
                        .toList());
    }

    /** Puts the goods into the shop, each with more stock than anyone can buy. */
    void putInto(ShopClient shop) {
        shop.importProducts(goods);
        shop.importStock(goods.stream().collect(Collectors.toMap(Product::sku, one -> PLENTY, (one, other) -> one)));
    }

    double meanLines() {
        return lines.stream().mapToInt(Map::size).average().orElse(0);
    }

    private static Map<String, Integer> lines(int count, SplittableRandom random) {
        Collection<Integer> chosen = new TreeSet<>();
        while (chosen.size() < count) {
            chosen.add(random.nextInt(MANY_SKUS));
        }
        return chosen.stream().collect(Collectors.toMap(i -> sku("MANY", i), i -> 1 + i % 6));
    }

    private static List<Product> goods(String kind, int count) {
        List<Product> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String sku = sku(kind, i);
            rows.add(Product.of(sku, "Thing " + kind + " " + i, 100 + i % 900));
        }
        return rows;
    }

    private static String sku(String kind, int number) {
        return "BENCH-%s-%05d".formatted(kind, number);
    }
}
