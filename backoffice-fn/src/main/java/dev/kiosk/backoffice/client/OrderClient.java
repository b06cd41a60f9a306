package dev.kiosk.backoffice.client;

import dev.kiosk.backoffice.client.OrderDetails.Fulfilment;
import dev.kiosk.backoffice.client.OrderDetails.Page;
import dev.kiosk.backoffice.client.OrderDetails.Refund;
import dev.kiosk.backoffice.client.OrderDetails.Refunds;
import dev.kiosk.backoffice.client.OrderDetails.RequestedReturn;
import dev.kiosk.backoffice.client.OrderDetails.RequestedReturns;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Orders, in order-fn: docs/http-api.md. */
public final class OrderClient {

    /** Beside the statuses of orders: those whose customer waits to hear whether something may come back. */
    public static final String RETURN_REQUESTED = "return-requested";

    private static final String ORDERS = "/api/orders";
    private static final int PAGE = 50;

    private final FunctionClient orders;

    OrderClient(FunctionClient orders) {
        this.orders = orders;
    }

    /** So many units of a SKU. */
    public record Units(String sku, int quantity) {}

    /**
     * @param status also {@link #RETURN_REQUESTED}; empty for all
     * @param customers references; none for all
     * @param called the number of an order, or of a parcel, besides those of the customers; empty for all
     */
    public Mono<Page> list(String status, List<String> customers, String called, String after) {
        boolean returnRequested = status.equals(RETURN_REQUESTED);
        Map<String, ?> query = Map.of(
                "status",
                returnRequested ? "" : status,
                "returnRequested",
                returnRequested ? "true" : "",
                "customerRef",
                String.join(",", customers),
                "q",
                called,
                "after",
                after,
                "limit",
                PAGE);
        return orders.get(ORDERS, query, Page.class);
    }

    /** @param provider whom order-fn asks for the money */
    public record Payments(String provider) {}

    public Mono<Payments> payments() {
        return orders.get("/api/payment-limits", Map.of(), Payments.class);
    }

    public Mono<OrderDetails> find(UUID order) {
        return orders.get(of(order), Map.of(), OrderDetails.class);
    }

    public Mono<Fulfilment> fulfilment(UUID order) {
        return orders.get(of(order) + "/fulfilment", Map.of(), Fulfilment.class);
    }

    public Mono<List<Refund>> refunds(UUID order) {
        return orders.get(of(order) + "/refunds", Map.of(), Refunds.class).map(Refunds::items);
    }

    public Mono<List<RequestedReturn>> requestedReturns(UUID order) {
        return orders.get(of(order) + "/requested-returns", Map.of(), RequestedReturns.class)
                .map(RequestedReturns::items);
    }

    /** @param text what the customer is to do, in lines */
    public Mono<RequestedReturn> acceptReturn(UUID order, UUID requested, String text) {
        return orders.post(answer(order, requested, "accept"), Map.of("text", text), "", RequestedReturn.class);
    }

    /** @param text why, in lines */
    public Mono<RequestedReturn> refuseReturn(UUID order, UUID requested, String text) {
        return orders.post(answer(order, requested, "refuse"), Map.of("text", text), "", RequestedReturn.class);
    }

    private static String answer(UUID order, UUID requested, String command) {
        return of(order) + "/requested-returns/" + requested + "/" + command;
    }

    public Mono<OrderDetails> ship(UUID order, String carrier, String tracking, List<Units> lines) {
        Map<String, ?> parcel = Map.of("carrier", carrier, "tracking", tracking, "lines", lines);
        return orders.post(of(order) + "/ship", parcel, "", OrderDetails.class);
    }

    public Mono<OrderDetails> deliver(UUID order) {
        return orders.post(of(order) + "/deliver", Map.of(), "", OrderDetails.class);
    }

    /** @param statement how the bank statement calls it; empty where nobody says */
    public Mono<OrderDetails> transferReceived(UUID order, String statement) {
        return orders.post(of(order) + "/transfer", Map.of("statement", statement), "", OrderDetails.class);
    }

    public Mono<OrderDetails> cancel(UUID order, String reason) {
        return orders.post(of(order) + "/cancel", Map.of("reason", reason), "", OrderDetails.class);
    }

    public Mono<OrderDetails> cancelLines(UUID order, String reason, List<Units> lines, String key) {
        Map<String, ?> units = Map.of("reason", reason, "lines", lines);
        return orders.post(of(order) + "/cancel", units, key, OrderDetails.class);
    }

    public Mono<Refund> refundLines(UUID order, String reason, List<Units> lines, String key) {
        Map<String, ?> units = Map.of("reason", reason, "lines", lines);
        return orders.post(of(order) + "/refunds", units, key, Refund.class);
    }

    public Mono<OrderDetails> takeBack(UUID order, String reason, List<Units> lines, String key) {
        Map<String, ?> goods = Map.of("reason", reason, "lines", lines);
        return orders.post(of(order) + "/returns", goods, key, OrderDetails.class);
    }

    public Mono<Refund> refund(UUID order, long amount, String reason, String key) {
        Map<String, ?> wish = Map.of("amount", amount, "reason", reason);
        return orders.post(of(order) + "/refunds", wish, key, Refund.class);
    }

    private static String of(UUID order) {
        return ORDERS + "/" + order;
    }
}
