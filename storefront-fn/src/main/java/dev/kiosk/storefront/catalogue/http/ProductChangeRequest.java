package dev.kiosk.storefront.catalogue.http;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.catalogue.domain.ListedProduct;
import dev.kiosk.storefront.catalogue.domain.PriceText;
import dev.kiosk.storefront.catalogue.domain.RowReader;
import dev.kiosk.storefront.catalogue.domain.Sku;
import dev.kiosk.storefront.catalogue.domain.Slug;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a product is to be.
 *
 * @param revision of what the change was made of
 * @param category null or empty for none
 * @param prices by SKU, in minor units; those that are missing stay
 */
record ProductChangeRequest(
        @Nullable String revision,
        @Nullable String name,
        @Nullable String description,
        @Nullable String category,
        @Nullable Map<String, @Nullable Long> prices) {

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    ListedProduct.Change checked() {
        Violations violations = new Violations();
        String label = violations.text("name", name, RowReader.MAX_NAME);
        String group = TypedText.normal(violations.textOrEmpty("category", category, RowReader.MAX_LABEL));
        if (!group.isEmpty() && Slug.of(group).isEmpty()) {
            violations.add("category", "has no letter or digit");
        }
        String text =
                TypedText.trimmed(Objects.requireNonNullElse(description, "")).replace("\r\n", "\n");
        if (text.length() > RowReader.MAX_DESCRIPTION) {
            violations.add("description", "has at most " + RowReader.MAX_DESCRIPTION + " characters");
        } else if (RowReader.hasControl(text)) {
            violations.add("description", "contains a control character");
        }
        Map<String, Long> checked = new HashMap<>();
        Objects.requireNonNullElse(prices, Map.<String, @Nullable Long>of()).forEach((sku, price) -> {
            if (price == null || price < 1 || price > PriceText.MAX_MINOR_UNITS) {
                violations.add("prices." + sku, "is 1 to " + PriceText.MAX_MINOR_UNITS + " minor units");
            } else {
                checked.put(Sku.normal(sku), price);
            }
        });
        violations.throwIfAny();
        return new ListedProduct.Change(label, text, group, checked);
    }
}
