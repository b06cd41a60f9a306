package dev.kiosk.storefront.cart.http;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A SKU and how much of it. A price, should somebody send one, is not looked at. */
public record LineRequest(@Nullable String sku, @Nullable Long quantity) {

    Wish wish() {
        Violations violations = new Violations();
        Wish wish = wish("", violations);
        violations.throwIfAny();
        return wish;
    }

    /** The wishes of a whole cart. */
    static List<Wish> wishes(List<@Nullable LineRequest> lines) {
        Violations violations = new Violations();
        Set<String> seen = new HashSet<>();
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineRequest line = lines.get(i);
            String at = "[" + i + "].";
            Wish wish = (line == null ? new LineRequest(null, null) : line).wish(at, violations);
            if (!seen.add(wish.sku())) {
                violations.add(at + "sku", "is in the list twice: " + wish.sku());
            }
            wishes.add(wish);
        }
        violations.throwIfAny();
        return wishes;
    }

    private Wish wish(String at, Violations violations) {
        String named = Sku.normal(violations.text(at + "sku", sku, Sku.MAX_LENGTH));
        long wanted = quantity == null ? 0 : quantity;
        if (quantity == null) {
            violations.add(at + "quantity", "is missing");
        } else if (wanted < 1 || wanted > CartLine.MAX_QUANTITY) {
            violations.add(at + "quantity", "is 1 to " + CartLine.MAX_QUANTITY + ", not " + wanted);
        }
        return new Wish(named, Math.clamp(wanted, 1, CartLine.MAX_QUANTITY));
    }
}
