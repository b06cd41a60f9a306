package dev.kiosk.contracts.text;

import java.util.Locale;
import java.util.UUID;

/** What a customer writes into a bank transfer, so that staff find the order: short, and without letters that are mistaken for others. */
public final class PaymentReference {

    private static final int HALF = 4;
    private static final int LENGTH = 2 * HALF;

    private PaymentReference() {}

    /** The end of the order's number, such as {@code 9C0A-1125}. */
    public static String of(UUID orderId) {
        String digits = orderId.toString().toUpperCase(Locale.ROOT);
        String end = digits.substring(digits.length() - LENGTH);
        return end.substring(0, HALF) + "-" + end.substring(HALF);
    }
}
