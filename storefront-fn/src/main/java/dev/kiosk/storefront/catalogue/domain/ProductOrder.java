package dev.kiosk.storefront.catalogue.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What comes first in a list that is not searched. */
public enum ProductOrder {
    NAME,
    PRICE,
    PRICE_DESC,
    NEWEST;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProductOrder> of(String code) {
        return Arrays.stream(values())
                .filter(order -> order.code().equals(code))
                .findFirst();
    }

    /** Whether a list in this order can go on after the cursor. */
    public boolean goesOnAfter(ProductCursor cursor) {
        return switch (this) {
            case NAME -> cursor instanceof ProductCursor.ByName;
            case PRICE, PRICE_DESC -> cursor instanceof ProductCursor.ByPrice;
            case NEWEST -> cursor instanceof ProductCursor.ByAge;
        };
    }
}
