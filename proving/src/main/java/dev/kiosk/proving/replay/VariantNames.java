package dev.kiosk.proving.replay;

import dev.kiosk.proving.retail.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names a product of several variants by the words that all their names share ("3 PIECE CUTLERY SET"), each variant by its
 * other words ("GREEN POLKADOT"). Where they share too little, the product is named like its best-selling variant, and each
 * variant by its whole name.
 *
 * @param options one for each item, in their order, all different
 */
record VariantNames(String product, List<String> options) {

    private static final int WORDS_OF_A_NAME = 2;

    static VariantNames of(List<Item> items) {
        if (items.size() == 1) {
            return new VariantNames(items.getFirst().name(), List.of(""));
        }
        List<String> shared = shared(items);
        return shared.size() < WORDS_OF_A_NAME
                ? new VariantNames(bestSeller(items), options(items, Set.of()))
                : new VariantNames(String.join(" ", shared), options(items, Set.copyOf(shared)));
    }

    private static List<String> shared(List<Item> items) {
        List<String> shared = new ArrayList<>(words(items.getFirst()));
        items.forEach(item -> shared.retainAll(words(item)));
        return shared.stream().distinct().toList();
    }

    private static List<String> options(List<Item> items, Set<String> shared) {
        Set<String> taken = new HashSet<>();
        return items.stream().map(item -> option(item, shared, taken)).toList();
    }

    private static String option(Item item, Set<String> shared, Set<String> taken) {
        String own = String.join(
                " ", words(item).stream().filter(word -> !shared.contains(word)).toList());
        if (!own.isEmpty() && taken.add(own)) {
            return own;
        }
        String told = (own + " " + item.sku()).strip();
        taken.add(told);
        return told;
    }

    private static String bestSeller(List<Item> items) {
        return items.stream()
                .max(Comparator.comparingInt(Item::sold))
                .map(Item::name)
                .orElseThrow();
    }

    private static List<String> words(Item item) {
        return List.of(item.name().split(" "));
    }
}
