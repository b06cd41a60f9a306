package dev.kiosk.proving.retail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A SKU as the shop's catalogue has it.
 *
 * @param name the description that most rows have
 * @param price pence; the price that most rows have
 * @param prices how many prices the data has for it
 * @param sold units sold in the data
 */
public record Item(String sku, String name, long price, int prices, int sold) {
    /** @param goods rows of the class {@link RowClass#GOODS} */
    static List<Item> of(Stream<RetailRow> goods) {
        Map<String, List<RetailRow>> bySku =
                goods.collect(Collectors.groupingBy(RetailRow::sku, TreeMap::new, Collectors.toList()));
        return bySku.values().stream().map(Item::item).toList();
    }

    private static Item item(List<RetailRow> rows) {
        String sku = rows.getFirst().sku();
        return new Item(
                sku,
                mostFrequent(rows.stream().map(RetailRow::description).filter(text -> !text.isEmpty()))
                        .orElse(sku),
                mostFrequent(rows.stream().map(RetailRow::unitPrice)).orElseThrow(),
                Math.toIntExact(
                        rows.stream().map(RetailRow::unitPrice).distinct().count()),
                rows.stream().mapToInt(RetailRow::quantity).reduce(0, Math::addExact));
    }

    /** Of several that are equally frequent, the one that came first. */
    private static <T> Optional<T> mostFrequent(Stream<T> values) {
        Map<T, Long> counts =
                values.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .reduce((best, next) -> next.getValue() > best.getValue() ? next : best)
                .map(Map.Entry::getKey);
    }
}
