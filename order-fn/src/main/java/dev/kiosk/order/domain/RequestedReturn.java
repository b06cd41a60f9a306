package dev.kiosk.order.domain;

import dev.kiosk.contracts.OrderReturnAccepted;
import dev.kiosk.contracts.OrderReturnRecorded;
import dev.kiosk.contracts.OrderReturnRefused;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.ReturnRequested;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What a customer wants to send back.
 *
 * <pre>
 *              staff              all came back
 *   REQUESTED ───────▶ ACCEPTED ───────────────▶ DONE
 *     │  └──────────────────────────────────────▲
 *     └──── staff, also later ───▶ REFUSED
 * </pre>
 *
 * A withdrawal is REQUESTED or DONE at once, by whether anything is to come back; nobody refuses it.
 *
 * @param reason why, as a stable kebab-case code
 * @param answer what staff said to it, in lines; empty while they did not
 */
public record RequestedReturn(
        UUID id,
        OrderId order,
        boolean withdrawal,
        String reason,
        ReturnStatus status,
        String answer,
        Instant requestedAt,
        List<Line> lines) {

    private static final String DECLINED = "return-declined";

    public RequestedReturn {
        lines = List.copyOf(lines);
    }

    /** @param back units of it that came back */
    public record Line(String sku, int quantity, int back) {

        int awaited() {
            return quantity - back;
        }
    }

    /** @param lines what is to come back */
    public static RequestedReturn of(ReturnRequested wish, List<OrderedLine> lines) {
        return new RequestedReturn(
                wish.returnId(),
                new OrderId(wish.orderId()),
                wish.withdrawal(),
                wish.reason(),
                lines.isEmpty() ? ReturnStatus.DONE : ReturnStatus.REQUESTED,
                "",
                wish.requestedAt(),
                lines.stream()
                        .map(line -> new Line(line.sku(), line.quantity(), 0))
                        .toList());
    }

    /** What the customer is told of it first. */
    public OrderReturnRecorded recorded() {
        return new OrderReturnRecorded(order.value(), id, withdrawal, reason, asked(), requestedAt);
    }

    /** Whether units of it may still come back. */
    public boolean isOpen() {
        return switch (status) {
            case REQUESTED, ACCEPTED -> true;
            case REFUSED, DONE -> false;
        };
    }

    /** @param instructions what the customer is to do */
    public ReturnDecision accept(String instructions) {
        return switch (status) {
            case REQUESTED ->
                new ReturnDecision.Answered(
                        in(ReturnStatus.ACCEPTED, instructions),
                        new OrderReturnAccepted(order.value(), id, awaited(), instructions));
            case ACCEPTED -> repeated(instructions);
            case REFUSED, DONE -> new ReturnDecision.NotNow(status);
        };
    }

    /** @param explanation why, for the customer */
    public ReturnDecision refuse(String explanation) {
        if (withdrawal) {
            return new ReturnDecision.NotRefusable();
        }
        return switch (status) {
            case REQUESTED, ACCEPTED ->
                new ReturnDecision.Answered(
                        in(ReturnStatus.REFUSED, explanation),
                        new OrderReturnRefused(order.value(), id, DECLINED, awaited(), explanation));
            case REFUSED -> repeated(explanation);
            case DONE -> new ReturnDecision.NotNow(status);
        };
    }

    /** Those of an order's, oldest first, that waited for goods which came back, as they stand then. */
    public static List<RequestedReturn> cameBack(List<RequestedReturn> all, List<OrderedLine> goods) {
        Map<String, Integer> rest = new HashMap<>();
        goods.forEach(line -> rest.merge(line.sku(), line.quantity(), Integer::sum));
        return all.stream()
                .filter(RequestedReturn::isOpen)
                .map(one -> one.take(rest))
                .filter(next -> !all.contains(next))
                .toList();
    }

    int awaited(String sku) {
        return lines.stream()
                .filter(line -> line.sku().equals(sku))
                .mapToInt(Line::awaited)
                .sum();
    }

    private List<OrderedLine> asked() {
        return lines.stream()
                .map(line -> new OrderedLine(line.sku(), line.quantity()))
                .toList();
    }

    private List<OrderedLine> awaited() {
        return lines.stream()
                .filter(line -> line.awaited() > 0)
                .map(line -> new OrderedLine(line.sku(), line.awaited()))
                .toList();
    }

    private RequestedReturn take(Map<String, Integer> rest) {
        List<Line> next = lines.stream().map(line -> take(line, rest)).toList();
        boolean done = next.stream().allMatch(line -> line.awaited() == 0);
        return new RequestedReturn(
                id, order, withdrawal, reason, done ? ReturnStatus.DONE : status, answer, requestedAt, next);
    }

    private static Line take(Line line, Map<String, Integer> rest) {
        int there = Objects.requireNonNullElse(rest.get(line.sku()), 0);
        int taken = Math.min(line.awaited(), there);
        rest.put(line.sku(), there - taken);
        return new Line(line.sku(), line.quantity(), line.back() + taken);
    }

    private ReturnDecision repeated(String said) {
        return answer.equals(said) ? new ReturnDecision.Repeated(this) : new ReturnDecision.NotNow(status);
    }

    private RequestedReturn in(ReturnStatus next, String said) {
        return new RequestedReturn(id, order, withdrawal, reason, next, said, requestedAt, lines);
    }
}
