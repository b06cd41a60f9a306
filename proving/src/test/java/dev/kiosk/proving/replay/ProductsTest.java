package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.retail.Item;
import dev.kiosk.proving.shop.Goods.Product;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductsTest {

    @Test
    void makesVariantsOfCodesThatDifferByTheirLetters() {
        assertThat(products(
                        item("84997A", "GREEN 3 PIECE POLKADOT CUTLERY SET", 1),
                        item("84997B", "RED 3 PIECE RETROSPOT CUTLERY SET", 1)))
                .containsExactly(List.of(
                        new Product("84997A", "84997", "3 PIECE CUTLERY SET", "GREEN POLKADOT", 425),
                        new Product("84997B", "84997", "3 PIECE CUTLERY SET", "RED RETROSPOT", 425)));
    }

    @Test
    void namesVariantsWithoutSharedWordsByTheirWholeNames() {
        assertThat(products(
                        item("84029E", "RED WOOLLY HOTTIE WHITE HEART.", 3),
                        item("84029G", "KNITTED UNION FLAG HOT WATER BOTTLE", 5)))
                .containsExactly(List.of(
                        new Product(
                                "84029E",
                                "84029",
                                "KNITTED UNION FLAG HOT WATER BOTTLE",
                                "RED WOOLLY HOTTIE WHITE HEART.",
                                425),
                        new Product(
                                "84029G",
                                "84029",
                                "KNITTED UNION FLAG HOT WATER BOTTLE",
                                "KNITTED UNION FLAG HOT WATER BOTTLE",
                                425)));
    }

    @Test
    void tellsVariantsOfTheSameNameApart() {
        assertThat(products(item("82613B", "METAL SIGN SINGLE HOOK", 1), item("82613C", "METAL SIGN SINGLE HOOK", 1)))
                .singleElement()
                .satisfies(variants ->
                        assertThat(variants).extracting(Product::option).containsExactly("82613B", "82613C"));
    }

    @Test
    void givesAProductOfOneVariantNoOption() {
        assertThat(products(item("22423", "CAKESTAND", 1), item("85123A", "HOLDER", 1)))
                .containsExactly(
                        List.of(new Product("22423", "22423", "CAKESTAND", "", 425)),
                        List.of(new Product("85123A", "85123", "HOLDER", "", 425)));
    }

    @Test
    void leavesOtherCodesAlone() {
        assertThat(products(item("DCGSSBOY", "BOYS PARTY BAG", 1), item("GIFT_0001_20", "VOUCHER", 1)))
                .hasSize(2);
    }

    private static List<List<Product>> products(Item... items) {
        return Products.of(List.of(items));
    }

    private static Item item(String sku, String name, int sold) {
        return new Item(sku, name, 425, 1, sold);
    }
}
