package dev.kiosk.storefront.order.pages;

import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import dev.kiosk.storefront.payment.domain.TransferRequest;
import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Live;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param number what people call it by
 * @param token opens it
 * @param words which texts say how it stands
 * @param delivery where it goes, line by line
 * @param seller who sells, line by line
 * @param refreshAfter seconds until the browser is to look again; 0 for never
 * @param live how it moves by itself; null where nothing more is to happen
 * @param paymentPage where the customer pays, or agrees to it; null if that is not asked for
 * @param retry how to pay by another means; null where that is not waited for
 * @param returns where its customer sends something back, or withdraws
 * @param invoices where its invoices are; empty where there are none
 * @param refusal why a wish was refused, in words; empty for none
 * @param transfer what the customer is asked to transfer; null for nothing
 */
public record OrderPageView(
        Page page,
        String orderId,
        String number,
        String token,
        String words,
        List<Step.Station> stations,
        List<TimelineRow> timeline,
        List<Item> items,
        List<Sum> sums,
        List<String> delivery,
        List<String> seller,
        boolean canBeCancelled,
        long refreshAfter,
        @Nullable Live live,
        @Nullable String paymentPage,
        @Nullable RetryView retry,
        ReturnLinks returns,
        String invoices,
        String refusal,
        @Nullable Transfer transfer)
        implements View {

    public OrderPageView {
        stations = List.copyOf(stations);
        timeline = List.copyOf(timeline);
        items = List.copyOf(items);
        sums = List.copyOf(sums);
        delivery = List.copyOf(delivery);
        seller = List.copyOf(seller);
    }

    /** A bank transfer, as it is typed in. */
    public record Transfer(String holder, String iban, String bic, String amount, String reference, String until) {}

    /** Something that was bought. */
    public record Item(String name, String quantity, String unitPrice, String lineTotal) {}

    static OrderPageView of(
            Page page,
            OrderView order,
            String token,
            String refusal,
            Outlook outlook,
            @Nullable RetryView retry,
            ReturnLinks returns,
            Optional<TransferRequest> transfer,
            List<String> seller,
            String script) {
        return new OrderPageView(
                page,
                order.orderId().toString(),
                order.number().toString(),
                token,
                words(order, retry, transfer.isPresent()),
                Step.of(order.isPartShipped() ? OrderStatus.CONFIRMED : order.status()),
                order.timeline().stream()
                        .map(entry -> TimelineRow.of(entry, order, page))
                        .flatMap(Optional::stream)
                        .toList()
                        .reversed(),
                order.items().stream().map(item -> item(item, order, page)).toList(),
                Sum.of(order.itemised(), order.totals(), order.progress().refunded(), order.currency(), page.texts()),
                order.delivery().lines(page.texts().locale()),
                seller,
                outlook.canBeCancelled(),
                outlook.refreshAfter(),
                order.status().isFinal() ? null : live(order, token, script),
                outlook.paymentPage(),
                retry,
                returns,
                order.isPaid() ? Links.invoices(order.orderId(), token) : "",
                refusal.isEmpty() ? "" : page.text(refusal),
                transfer.filter(request -> order.status() == OrderStatus.RESERVED)
                        .map(request -> transfer(request, order, page))
                        .orElse(null));
    }

    /** One whose payment failed waits for another; one that is paid by transfer, for the money. */
    private static String words(OrderView order, @Nullable RetryView retry, boolean byTransfer) {
        if (retry != null && retry.failed()) {
            return "unpaid";
        }
        if (byTransfer && order.status() == OrderStatus.RESERVED) {
            return "transfer";
        }
        return order.isPartShipped() ? "part-shipped" : order.status().code();
    }

    private static Transfer transfer(TransferRequest request, OrderView order, Page page) {
        return new Transfer(
                request.account().holder(),
                request.account().printedIban(),
                request.account().bic(),
                page.money(order.totals().total(), order.currency()),
                request.reference(),
                page.time(request.until()));
    }

    private static Live live(OrderView order, String token, String script) {
        long seen = order.timeline().stream().mapToLong(TimelineEntry::id).max().orElse(0);
        return new Live(script, "/api/orders/" + order.orderId() + "/events", Long.toString(seen), token, null);
    }

    private static Item item(OrderedItem item, OrderView order, Page page) {
        return new Item(
                item.name(),
                page.number(item.quantity()),
                page.money(item.unitPrice(), order.currency()),
                page.money(item.lineTotal(), order.currency()));
    }

    @Override
    public String template() {
        return "order";
    }

    public String messages() {
        return Links.messages(orderId, token);
    }

    public String payments() {
        return "/orders/" + orderId + "/payments";
    }

    public String cancellation() {
        return "/orders/" + orderId + "/cancellation";
    }
}
