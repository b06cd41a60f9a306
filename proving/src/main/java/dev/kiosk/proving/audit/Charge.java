package dev.kiosk.proving.audit;

import java.util.List;

/**
 * A payment in the provider's books.
 *
 * @param captured what its page says was taken, in minor units
 * @param captures every amount that moved to the shop
 * @param refunds every amount that moved back
 */
record Charge(String key, String status, long captured, long refunded, List<Long> captures, List<Long> refunds) {

    Charge {
        captures = List.copyOf(captures);
        refunds = List.copyOf(refunds);
    }

    long taken() {
        return sum(captures);
    }

    long back() {
        return sum(refunds);
    }

    boolean holdsMoney() {
        return status.equals("authorised") || status.equals("action-required");
    }

    private static long sum(List<Long> amounts) {
        return amounts.stream().mapToLong(Long::longValue).sum();
    }
}
