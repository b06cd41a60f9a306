package dev.kiosk.storefront.pricing.domain;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What is left to pay of each unit of a line, in minor units. */
final class Units {

    /** How many there are of which so much is left. */
    private final NavigableMap<Long, Long> numbers = new TreeMap<>();

    Units(Item item) {
        numbers.put(item.unitPrice(), (long) item.quantity());
    }

    /** Units of which the same is left. */
    record Alike(long each, long number) {

        long all() {
            return each * number;
        }
    }

    List<Alike> cheapestFirst() {
        return numbers.entrySet().stream()
                .map(entry -> new Alike(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Of all of them. */
    long left() {
        return cheapestFirst().stream().mapToLong(Alike::all).sum();
    }

    /** Takes an amount off, at most what is left: of each unit in proportion to what is left of it. */
    void take(long amount) {
        List<Alike> before = cheapestFirst();
        long[] shares =
                Allocation.of(amount, before.stream().mapToLong(Alike::all).toArray());
        numbers.clear();
        for (int i = 0; i < shares.length; i++) {
            Alike alike = before.get(i);
            long off = shares[i] / alike.number();
            long oneMore = shares[i] % alike.number();
            add(alike.each() - off, alike.number() - oneMore);
            add(alike.each() - off - 1, oneMore);
        }
    }

    /** Some of those of which so much is left cost nothing any more. */
    void give(long each, long number) {
        add(each, -number);
        add(0, number);
    }

    private void add(long each, long number) {
        if (number != 0) {
            numbers.merge(each, number, (one, other) -> one + other == 0 ? null : one + other);
        }
    }
}
