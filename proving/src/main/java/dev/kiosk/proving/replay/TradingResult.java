package dev.kiosk.proving.replay;

import dev.kiosk.proving.replay.audit.AcceptedOrder;
import dev.kiosk.proving.replay.audit.Difference;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of all invoices.
 *
 * @param took from the first to the last
 */
record TradingResult(List<Deal> deals, Duration took) {

    TradingResult {
        deals = List.copyOf(deals);
    }

    List<AcceptedOrder> accepted() {
        return only(Purchase.Accepted.class).map(Purchase.Accepted::order).toList();
    }

    /** Orders that somebody asked to cancel, and was not refused. */
    Set<String> cancelled() {
        return only(Withdrawal.Requested.class)
                .map(Withdrawal.Requested::orderId)
                .collect(Collectors.toSet());
    }

    int count(Class<? extends Deal> kind) {
        return Math.toIntExact(only(kind).count());
    }

    /** What should have worked and did not. */
    List<Difference> failures() {
        return deals.stream().flatMap(TradingResult::failure).toList();
    }

    private static Stream<Difference> failure(Deal deal) {
        return switch (deal) {
            case Purchase.Failed(String invoiceNo, String reason) -> Stream.of(failure(invoiceNo, reason));
            case Withdrawal.Failed(String invoiceNo, String reason) -> Stream.of(failure(invoiceNo, reason));
            case Purchase.Accepted _, Withdrawal.Requested _, Withdrawal.Refused _ -> Stream.of();
            case Withdrawal.Unmatched _, Withdrawal.WithoutOrder _ -> Stream.of();
        };
    }

    private static Difference failure(String invoiceNo, String reason) {
        return new Difference("invoice " + invoiceNo, reason);
    }

    private <T extends Deal> Stream<T> only(Class<T> kind) {
        return deals.stream().filter(kind::isInstance).map(kind::cast);
    }
}
