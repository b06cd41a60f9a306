package dev.kiosk.proving.replay;

/** What came of a cancellation. */
sealed interface Withdrawal extends Deal {

    /** The storefront took the wish on; the books will tell whether it came true. */
    record Requested(String orderId) implements Withdrawal {}

    /** The storefront said that it is too late. */
    record Refused(String orderId) implements Withdrawal {}

    /** The data has no earlier sale for it: bought before, or by a guest. */
    record Unmatched() implements Withdrawal {}

    /** Its sale did not become an order in this run. */
    record WithoutOrder() implements Withdrawal {}

    record Failed(String invoiceNo, String reason) implements Withdrawal {}
}
