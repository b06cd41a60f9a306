package dev.kiosk.proving.retail;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goods that a customer gave back or no longer wants. */
public record Cancellation(
        String invoiceNo, LocalDateTime at, @Nullable String customer, Set<String> skus) implements Invoice {

    public Cancellation {
        skus = Set.copyOf(skus);
    }
}
