package dev.kiosk.proving.replay;

import dev.kiosk.proving.retail.Item;
import dev.kiosk.proving.shop.Goods.Product;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes products of SKUs: those that differ by the letters after a number (84997A, 84997B) are variants of one. */
final class Products {

    private static final Pattern VARIANT = Pattern.compile("(\\d{4,})[A-Z]+");

    private Products() {}

    /** A list for each product: its variants. */
    static List<List<Product>> of(List<Item> items) {
        Map<String, List<Item>> byProduct =
                items.stream().collect(Collectors.groupingBy(Products::product, TreeMap::new, Collectors.toList()));
        return byProduct.entrySet().stream()
                .map(product -> rows(product.getKey(), product.getValue()))
                .toList();
    }

    private static String product(Item item) {
        Matcher variant = VARIANT.matcher(item.sku());
        return variant.matches() ? variant.group(1) : item.sku();
    }

    private static List<Product> rows(String product, List<Item> variants) {
        VariantNames names = VariantNames.of(variants);
        return IntStream.range(0, variants.size())
                .mapToObj(i -> row(
                        product,
                        names.product(),
                        variants.get(i),
                        names.options().get(i)))
                .toList();
    }

    private static Product row(String product, String name, Item item, String option) {
        return new Product(item.sku(), product, name, option, item.price());
    }
}
