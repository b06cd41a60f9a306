package dev.kiosk.backoffice.client;

import dev.kiosk.contracts.OrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as order-fn knows it; in a list without lines and timeline. Amounts are minor units of its currency. */
public record OrderDetails(
        UUID orderId,
        String status,
        String customerRef,
        String currency,
        @Nullable List<Line> lines,
        long shipping,
        long discount,
        long tax,
        long total,
        long captured,
        long refunded,
        @Nullable Payment payment,
        @Nullable Dispute dispute,
        @Nullable String reason,
        @Nullable String carrier,
        @Nullable String tracking,
        Instant placedAt,
        @Nullable List<Entry> timeline) {

    /** What people call it by. */
    public String number() {
        return OrderNumber.of(orderId).toString();
    }

    /** With whom it is paid, and where that stands. */
    public record Payment(String provider, String status) {}

    public record Line(String sku, int quantity, long unitPrice) {}

    /** @param amount minor units that the customer's bank asks back; gone if it is {@code lost} */
    public record Dispute(String status, long amount, String reason) {}

    /** Something that happened to it. */
    public record Entry(
            Instant at,
            String actor,
            @Nullable String who,
            String what,
            @Nullable String why) {}

    /** What of each line has left the house, and what of that has come back. */
    public record Fulfilment(List<Goods> lines) {}

    public record Goods(String sku, int quantity, int shipped, int returned, int cancelled, int refunded) {

        public int toShip() {
            return quantity - shipped - cancelled;
        }

        public int toRefund() {
            return quantity - refunded;
        }

        public int toReturn() {
            return shipped - returned;
        }
    }

    /** Money given back, or to be. */
    public record Refund(
            long amount,
            String reason,
            String status,
            @Nullable String code,
            Instant requestedAt,
            @Nullable List<RefundedLine> lines) {

        /** Which units it is for; empty where it is for an amount. */
        public List<RefundedLine> units() {
            return Objects.requireNonNullElse(lines, List.of());
        }
    }

    public record RefundedLine(String sku, int quantity) {}

    public record Refunds(List<Refund> items) {}

    /**
     * What its customer wants to send back.
     *
     * @param withdrawal whether they withdraw from the contract, which nobody refuses
     * @param answer what they were told; null while they were told nothing
     */
    public record RequestedReturn(
            UUID returnId,
            boolean withdrawal,
            String reason,
            String status,
            @Nullable String answer,
            Instant requestedAt,
            List<RequestedLine> lines) {

        public boolean canBeAccepted() {
            return status.equals("requested");
        }

        public boolean canBeRefused() {
            return !withdrawal && (status.equals("requested") || status.equals("accepted"));
        }
    }

    /** @param back units of it that came back */
    public record RequestedLine(String sku, int quantity, int back) {}

    public record RequestedReturns(List<RequestedReturn> items) {}

    public record Page(List<OrderDetails> items, @Nullable String next) {}

    /** It waits for a bank transfer. */
    public boolean waitsForTransfer() {
        return payment != null
                && payment.provider().equals("bank-transfer")
                && payment.status().equals("authorising")
                && status.equals("reserved");
    }

    public List<Line> allLines() {
        return Objects.requireNonNullElse(lines, List.of());
    }

    public List<Entry> history() {
        return Objects.requireNonNullElse(timeline, List.of());
    }
}
