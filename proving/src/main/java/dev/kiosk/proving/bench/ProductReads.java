package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.Found;
import dev.kiosk.proving.load.Generator;
import dev.kiosk.proving.load.Load;
import dev.kiosk.proving.report.Measuring;
import dev.kiosk.proving.report.Reading;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A large catalogue, read and searched. */
final class ProductReads implements Part {

    static final String READS = "product-reads";
    static final String SEARCH = "search";
    private static final String FUNCTION = "storefront-fn";
    private static final String SCENARIO = "dev.kiosk.bench.load.Requests";
    private static final int MANY = 64;
    private static final double MILLIS = 1000;

    private final BenchShop shop;
    private final Generator generator;
    private final Pace pace;
    private final int products;

    ProductReads(BenchShop shop, Generator generator, Pace pace, int products) {
        this.shop = shop;
        this.generator = generator;
        this.pace = pace;
        this.products = products;
    }

    private record Kind(String figure, Map<String, String> of, int users, List<String> paths) {}

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public List<Reading> measure() {
        new Goods(shop.platform()).list(Assortment.of(products));
        List<Kind> kinds = List.of(
                new Kind(READS, of("popular", "100"), MANY, products(100)),
                new Kind(READS, of("popular", "20000"), MANY, products(20_000)),
                new Kind(SEARCH, of("users", "1"), 1, Assortment.searches()),
                new Kind(SEARCH, of("users", "16"), 16, Assortment.searches()));
        warmUp(kinds);
        List<Reading> readings = new ArrayList<>();
        for (int run = 1; run <= pace.timesOfMinor(); run++) {
            for (Kind kind : kinds) {
                readings.add(Measuring.of(kind.figure(), kind.of()).run(run, () -> numbers(kind, pace)));
            }
        }
        return readings;
    }

    private void warmUp(List<Kind> kinds) {
        for (Kind kind : pace.quick() ? List.of(kinds.getLast()) : List.of(kinds.getFirst(), kinds.getLast())) {
            Measuring.of("warm-up", kind.of()).run(1, () -> numbers(kind, pace.ofFirstWarmUp()));
        }
    }

    private Map<String, String> of(String condition, String value) {
        return Map.of("products", Integer.toString(products), condition, value);
    }

    private Map<String, Double> numbers(Kind kind, Pace paced) throws IOException, InterruptedException {
        Footprint before = shop.footprint();
        Found found = generator
                .run(Load.of(SCENARIO, shop.uri(FUNCTION), kind.users(), kind.paths())
                        .lasting(paced.warmUp(), paced.time()))
                .requireGood();
        Footprint used = shop.footprint().since(before);
        Map<String, Double> numbers = new TreeMap<>();
        numbers.put("requestsPerSecond", found.perSecond());
        numbers.put("p50Millis", found.tookMillis(0.5));
        numbers.put("p99Millis", found.tookMillis(0.99));
        for (String part : List.of(FUNCTION, Footprint.POSTGRES)) {
            numbers.put("cpuMillis." + part, used.of(part).cpuSeconds() * MILLIS / found.count());
        }
        numbers.put("cpuMillis.load-generator", found.cpuSeconds() * MILLIS / found.count());
        return numbers;
    }

    private List<String> products(int count) {
        try (Connection connection = shop.connect("storefront_fn");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select slug from product where starts_with(import_key, 'BENCH-SEARCH-')
                        order by md5(slug) limit %d
                        """.formatted(count))) {
            List<String> paths = new ArrayList<>();
            while (rows.next()) {
                paths.add("/api/products/" + rows.getString(1));
            }
            return paths;
        } catch (SQLException e) {
            throw new IllegalStateException("the products cannot be found: " + e.getMessage(), e);
        }
    }
}
