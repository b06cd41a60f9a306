package dev.kiosk.proving.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers of {@link TestBooks}. */
final class Customers {

    private Customers() {}

    static String order(char letter) {
        return "00000000-0000-7000-8000-00000000000" + letter;
    }

    /** All of them, contented; the last was never answered. */
    static List<CustomerHistory> contented() {
        return List.of(
                buyer('a', "MUG", "confirmed", false),
                buyer('b', "MUG", "cancelled", true),
                buyer('c', "SCARCE", "rejected", false),
                buyer('d', "MUG", "cancelled", false),
                new CustomerHistory("customer e", "key-e", Map.of("MUG", 2), null, 0, false, null, List.of()));
    }

    static CustomerHistory buyer(char letter, String sku, @Nullable String seen, boolean cancelled) {
        return new CustomerHistory(
                "customer " + letter, "key-" + letter, Map.of(sku, 2), order(letter), 1000, cancelled, seen, List.of());
    }

    /** The others, and this one in the place of the one of the same key. */
    static List<CustomerHistory> with(CustomerHistory one) {
        return contented().stream()
                .map(other -> other.key().equals(one.key()) ? one : other)
                .toList();
    }
}
