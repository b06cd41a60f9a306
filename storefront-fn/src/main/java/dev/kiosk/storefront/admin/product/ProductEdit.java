package dev.kiosk.storefront.admin.product;

import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.catalogue.domain.CatalogueRow;
import dev.kiosk.storefront.catalogue.domain.PriceText;
import dev.kiosk.storefront.catalogue.domain.Slug;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * What a product is to be.
 *
 * @param category empty for none
 * @param prices by SKU, in minor units
 */
record ProductEdit(String name, String description, String category, Map<String, Long> prices) {

    static final String PRICE = "price.";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final int LONGEST_CATEGORY = 100;

    ProductEdit {
        prices = Map.copyOf(prices);
    }

    /** The form, with what is wrong with it. */
    static Sent check(Sent sent, ProductSheet sheet) {
        Sent checked = sent.requireText("name", "The name", LONGEST_NAME);
        if (!sent.value("description").isEmpty()) {
            checked = checked.requireText("description", "The description", LONGEST_DESCRIPTION);
        }
        if (!sent.value("category").isEmpty()) {
            checked = checked.requireText("category", "The category", LONGEST_CATEGORY);
            if (Slug.of(sent.value("category")).isEmpty()) {
                checked = checked.wrong("category", "The category needs a letter or a digit.");
            }
        }
        for (CatalogueRow row : sheet.rows()) {
            if (price(sent, row) instanceof PriceText.Refused) {
                checked = checked.wrong(
                        PRICE + row.sku(),
                        "A price such as 2.55 is needed, in " + row.currency() + " and greater than 0.");
            }
        }
        return checked;
    }

    /** Of a form that is good. */
    static ProductEdit of(Sent sent, ProductSheet sheet) {
        Map<String, Long> prices = new HashMap<>();
        for (CatalogueRow row : sheet.rows()) {
            if (price(sent, row) instanceof PriceText.Exact(long minorUnits)) {
                prices.put(row.sku(), minorUnits);
            }
        }
        return new ProductEdit(
                sent.value("name"), sent.value("description").replace("\r\n", "\n"), sent.value("category"), prices);
    }

    private static PriceText price(Sent sent, CatalogueRow row) {
        return PriceText.of(sent.value(PRICE + row.sku()), Currency.getInstance(row.currency()));
    }
}
