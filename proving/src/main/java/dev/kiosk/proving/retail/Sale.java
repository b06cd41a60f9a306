package dev.kiosk.proving.retail;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goods sold on one invoice.
 *
 * @param country as the shop wrote it; empty if it did not
 * @param quantities units a SKU, in the order of the invoice; several lines of one SKU are one
 */
public record Sale(
        String invoiceNo,
        LocalDateTime at,
        @Nullable String customer,
        String country,
        SequencedMap<String, Integer> quantities)
        implements Invoice {

    public Sale {
        quantities = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(quantities));
    }

    @Override
    public Set<String> skus() {
        return quantities.keySet();
    }
}
