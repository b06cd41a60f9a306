package dev.kiosk.storefront.pricing.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.VatId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a VAT number as somebody has typed it, and notes what is wrong. */
public final class TypedVatId {

    private static final int MAX_LENGTH = 30;

    private TypedVatId() {}

    /** Null for none. */
    public static @Nullable VatId read(String field, @Nullable String typed, Violations violations) {
        String text = violations.textOrEmpty(field, typed, MAX_LENGTH);
        Optional<VatId> vatId = VatId.parse(text);
        if (!text.isEmpty() && vatId.isEmpty()) {
            violations.add(field, "is no VAT number of the European Union or the United Kingdom");
        }
        return vatId.orElse(null);
    }
}
