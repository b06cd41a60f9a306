package dev.kiosk.storefront.admin.functions;

import dev.kiosk.storefront.admin.functions.OrderSheet.Fulfilment;
import dev.kiosk.storefront.admin.functions.OrderSheet.Page;
import dev.kiosk.storefront.admin.functions.OrderSheet.Refund;
import dev.kiosk.storefront.admin.functions.OrderSheet.Refunds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Orders, in order-fn: docs/http-api.md. */
public final class OrderDesk {

    private static final String ORDERS = "/api/orders";
    private static final int PAGE = 50;

    private final FunctionClient orders;

    OrderDesk(FunctionClient orders) {
        this.orders = orders;
    }

    /** So many units of a SKU. */
    public record Units(String sku, int quantity) {}

    /** @param customers references; none for all */
    public Mono<Page> list(String status, List<String> customers, String after) {
        Map<String, ?> query =
                Map.of("status", status, "customerRef", String.join(",", customers), "after", after, "limit", PAGE);
        return orders.get(ORDERS, query, Page.class);
    }

    public Mono<OrderSheet> find(UUID order) {
        return orders.get(of(order), Map.of(), OrderSheet.class);
    }

    public Mono<Fulfilment> fulfilment(UUID order) {
        return orders.get(of(order) + "/fulfilment", Map.of(), Fulfilment.class);
    }

    public Mono<List<Refund>> refunds(UUID order) {
        return orders.get(of(order) + "/refunds", Map.of(), Refunds.class).map(Refunds::items);
    }

    public Mono<OrderSheet> ship(UUID order, String carrier, String tracking, List<Units> lines) {
        Map<String, ?> parcel = Map.of("carrier", carrier, "tracking", tracking, "lines", lines);
        return orders.post(of(order) + "/ship", parcel, "", OrderSheet.class);
    }

    public Mono<OrderSheet> deliver(UUID order) {
        return orders.post(of(order) + "/deliver", Map.of(), "", OrderSheet.class);
    }

    public Mono<OrderSheet> cancel(UUID order, String reason) {
        return orders.post(of(order) + "/cancel", Map.of("reason", reason), "", OrderSheet.class);
    }

    public Mono<OrderSheet> takeBack(UUID order, String reason, List<Units> lines, String key) {
        Map<String, ?> goods = Map.of("reason", reason, "lines", lines);
        return orders.post(of(order) + "/returns", goods, key, OrderSheet.class);
    }

    public Mono<Refund> refund(UUID order, long amount, String reason, String key) {
        Map<String, ?> wish = Map.of("amount", amount, "reason", reason);
        return orders.post(of(order) + "/refunds", wish, key, Refund.class);
    }

    private static String of(UUID order) {
        return ORDERS + "/" + order;
    }
}
