package dev.kiosk.storefront.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A judged list of queries, and how near the search comes to it. */
class SearchQualityIT {

    private static final int LOOKED_AT = 10;

    /** What was reached when the list was made is 0.985; the best there is is 1. */
    private static final double REACHED = 0.98;

    /** @param grades by SKU: 3 is what was meant, 2 would do, 1 is near it */
    private record Judged(String query, Map<String, Integer> grades) {

        static Judged of(String line) {
            String[] parts = line.split(" \\| ", 2);
            return new Judged(
                    parts[0],
                    Arrays.stream(parts[1].split(" "))
                            .map(grade -> grade.split("=", 2))
                            .collect(Collectors.toMap(grade -> grade[0], grade -> Integer.valueOf(grade[1]))));
        }

        double ndcg(List<String> found) {
            double best = gain(
                    grades.values().stream().sorted(Comparator.reverseOrder()).toList());
            return gain(found.stream().map(sku -> grades.getOrDefault(sku, 0)).toList()) / best;
        }

        /** Discounted cumulative gain, with 2^grade - 1 as the gain (Burges and others, 2005). */
        private static double gain(List<Integer> grades) {
            return IntStream.range(0, Math.min(LOOKED_AT, grades.size()))
                    .mapToDouble(place -> (Math.pow(2, grades.get(place)) - 1) * Math.log(2) / Math.log(place + 2))
                    .sum();
        }
    }

    @Test
    void findsWhatIsMeant() {
        try (StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"))) {
            Shop shop = server.shop();
            shop.importCsv(resource("catalogue.csv")).expect(200);
            Map<String, String> skus = resource("catalogue.csv")
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .collect(Collectors.toMap(fields -> fields[2], fields -> fields[0]));
            List<Judged> all = resource("judged.txt")
                    .lines()
                    .filter(line -> line.contains(" | "))
                    .map(Judged::of)
                    .toList();
            Map<String, Double> each = all.stream()
                    .collect(Collectors.toMap(Judged::query, judged -> judged.ndcg(found(shop, judged.query(), skus))));

            assertThat(each).hasSizeGreaterThanOrEqualTo(100);
            assertThat(each.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElseThrow())
                    .as("queries below the best: %s", worst(each))
                    .isGreaterThanOrEqualTo(REACHED);
        }
    }

    private static List<String> found(Shop shop, String query, Map<String, String> skus) {
        return shop
                .get("/api/products?limit=" + LOOKED_AT + "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .expect(200)
                .each("/items", "name")
                .stream()
                .map(name -> Objects.requireNonNull(skus.get(name), name))
                .toList();
    }

    private static List<String> worst(Map<String, Double> each) {
        return each.entrySet().stream()
                .filter(one -> one.getValue() < 0.999)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::toString)
                .toList();
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(SearchQualityIT.class.getResourceAsStream("/search/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
