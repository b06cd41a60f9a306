package dev.kiosk.proving.retail;

import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the shop booked under one number: a sale or the cancellation of one. */
public sealed interface Invoice permits Sale, Cancellation {

    String invoiceNo();

    /** When, in the shop's local time, to the minute. */
    LocalDateTime at();

    /** The customer's number; none for a guest. */
    @Nullable
    String customer();

    /** What it is about. */
    Set<String> skus();
}
