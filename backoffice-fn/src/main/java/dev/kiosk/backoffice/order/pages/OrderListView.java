package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.CustomerClient.Customer;
import dev.kiosk.backoffice.client.OrderClient;
import dev.kiosk.backoffice.client.OrderDetails;
import dev.kiosk.backoffice.order.pages.OrderSearch.Found;
import dev.kiosk.backoffice.order.pages.OrderSearch.Query;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import java.util.List;
import java.util.Map;

/**
 * Orders, newest first.
 *
 * @param text that was searched for; empty for none
 * @param status of all of them; empty for any
 * @param returnsWait whether to say that somebody waits to hear whether something may come back
 */
public record OrderListView(Frame frame, String text, String status, boolean returnsWait, Listing<Row> list)
        implements AdminView {

    /** What an order may be, in the order of its life; and one whose customer waits for an answer. */
    public static final List<String> STATUSES = List.of(
            "placed",
            "reserved",
            "confirmed",
            "shipped",
            "delivered",
            "rejected",
            "cancelled",
            "expired",
            "refunded",
            OrderClient.RETURN_REQUESTED);

    public record Row(String id, String number, String placed, String customer, String status, String total) {}

    static OrderListView of(Frame frame, Query query, Found found) {
        return new OrderListView(
                frame,
                query.text(),
                query.status(),
                found.returnsWait(),
                Listing.of(
                        found.page().items().stream()
                                .map(order -> row(order, found))
                                .toList(),
                        found.page().next(),
                        "/admin/orders",
                        Map.of("q", query.text(), "status", query.status())));
    }

    private static Row row(OrderDetails order, Found found) {
        Customer customer = found.customers().get(order.customerRef());
        return new Row(
                order.orderId().toString(),
                order.number(),
                Figures.time(order.placedAt()),
                customer == null ? "" : customer.name(),
                order.status(),
                Figures.money(order.total(), order.currency()));
    }

    @Override
    public String template() {
        return "orders";
    }
}
