package dev.kiosk.proving.bench;

import dev.kiosk.proving.load.ClosedLoop;
import dev.kiosk.proving.load.Reader;
import dev.kiosk.proving.report.Reading;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A large catalogue, read and searched. */
final class ProductReads {
    private final BenchShop shop;
    private final Pace pace;

    ProductReads(BenchShop shop, Pace pace) {
        this.shop = shop;
        this.pace = pace;
    }

    private record Kind(String figure, Map<String, String> of, int users, List<String> paths) {}

    List<Reading> measure() {
        shop.client().importProducts(Assortment.of(pace.products()));
        List<Kind> kinds = List.of(
                new Kind("product-reads", of("popular", "100"), 64, products(100)),
                new Kind("product-reads", of("popular", "20000"), 64, products(20_000)),
                new Kind("search", of("users", "1"), 1, Assortment.searches()),
                new Kind("search", of("users", "16"), 16, Assortment.searches()));
        for (Kind kind : pace.quick() ? List.of(kinds.getLast()) : List.of(kinds.getFirst(), kinds.getLast())) {
            Reading.take("warm-up", kind.of(), 1, () -> numbers(kind, pace.ofFirstWarmUp()));
        }
        List<Reading> readings = new ArrayList<>();
        for (int run = 1; run <= pace.timesOfMinor(); run++) {
            for (Kind kind : kinds) {
                readings.add(Reading.take(kind.figure(), kind.of(), run, () -> numbers(kind, pace)));
            }
        }
        return readings;
    }

    private Map<String, String> of(String condition, String value) {
        return Map.of("products", Integer.toString(pace.products()), condition, value);
    }

    private Map<String, Double> numbers(Kind kind, Pace paced) throws SQLException, InterruptedException {
        Reader reader = new Reader(shop.http(), shop.uri("storefront-fn"), kind.paths(), new AtomicInteger());
        return shop.measure("requests", new ClosedLoop(kind.users(), paced.warmUp(), paced.time()), () -> reader);
    }

    private List<String> products(int count) {
        try {
            return shop.databases().list("storefront_fn", """
                    select slug from product where starts_with(import_key, 'BENCH-SEARCH-') order by md5(slug) limit ?
                    """, row -> "/api/products/" + row.getString(1), count);
        } catch (SQLException e) {
            throw new IllegalStateException("the products cannot be found: " + e.getMessage(), e);
        }
    }
}
