package dev.kiosk.proving.retail;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the shop booked under one number: a sale or the cancellation of one. */
public sealed interface Invoice {

    String invoiceNo();

    /** When, in the shop's local time, to the minute. */
    LocalDateTime at();

    /** The customer's number; none for a guest. */
    @Nullable
    String customer();

    /** What it is about. */
    Set<String> skus();

    /**
     * Goods sold on one invoice.
     *
     * @param country as the shop wrote it; empty if it did not
     * @param quantities units a SKU, in the order of the invoice; several lines of one SKU are one
     */
    record Sale(
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

    /** Goods that a customer gave back or no longer wants. */
    record Cancellation(
            String invoiceNo, LocalDateTime at, @Nullable String customer, Set<String> skus) implements Invoice {

        public Cancellation {
            skus = Set.copyOf(skus);
        }
    }
}
