package dev.kiosk.storefront.cart.http;

import dev.kiosk.fn.problem.Violations;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which currency a cart is to be; ISO 4217. */
public record CurrencyRequest(@Nullable String currency) {

    Optional<Currency> wanted() {
        return currency == null ? Optional.empty() : Optional.of(required());
    }

    Currency required() {
        Violations violations = new Violations();
        String code = violations.text("currency", currency, 3);
        violations.throwIfAny();
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw violations.add("currency", "is no ISO 4217 code").problem();
        }
    }
}
