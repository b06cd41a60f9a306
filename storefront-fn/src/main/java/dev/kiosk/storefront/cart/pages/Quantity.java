package dev.kiosk.storefront.cart.pages;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.storefront.cart.domain.CartLine;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many of something, as people type it. */
public final class Quantity {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private Quantity() {}

    /** Empty if it is no number that a cart takes: 1 to {@value CartLine#MAX_QUANTITY}. */
    public static Optional<Integer> parse(String typed) {
        return Optional.of(TypedText.normal(typed))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(quantity -> quantity >= 1 && quantity <= CartLine.MAX_QUANTITY);
    }
}
