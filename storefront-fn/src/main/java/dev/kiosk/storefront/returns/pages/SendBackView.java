package dev.kiosk.storefront.returns.pages;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.fn.Ids;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.returns.domain.ReturnReason;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import dev.kiosk.ui.page.Form;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a customer can send back.
 *
 * @param number what people call the order by
 * @param key makes sending the form again harmless
 * @param error what is wrong with what was sent, in words; empty for nothing
 */
public record SendBackView(
        Page page,
        String orderId,
        String number,
        String token,
        String order,
        String key,
        List<Item> items,
        List<Reason> reasons,
        String error)
        implements View {

    static final String UNITS = "units.";

    public SendBackView {
        items = List.copyOf(items);
        reasons = List.copyOf(reasons);
    }

    /**
     * A SKU of which the customer has some.
     *
     * @param id of its field in the page; the field's name has the SKU, which may have blanks
     * @param value how many of it, as typed
     */
    public record Item(String id, String field, String name, int most, String value) {}

    /** Why; {@code chosen} if it was. */
    public record Reason(String code, String text, boolean chosen) {}

    /** @param form as it was sent; without values where it was not */
    static SendBackView of(Page page, OrderView order, Form form, String token, String error) {
        return new SendBackView(
                page,
                order.orderId().toString(),
                order.number().toString(),
                token,
                Links.order(order.orderId(), token),
                form.value("key").isEmpty() ? Ids.next().toString() : form.value("key"),
                items(order, form),
                Arrays.stream(ReturnReason.values())
                        .map(reason -> new Reason(
                                reason.code(),
                                page.text("reason." + reason.code()),
                                reason.code().equals(form.value("reason"))))
                        .toList(),
                error);
    }

    private static List<Item> items(OrderView order, Form form) {
        List<OrderedLine> lines = order.returnable();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> item("units-" + i, lines.get(i), order, form))
                .toList();
    }

    private static Item item(String id, OrderedLine line, OrderView order, Form form) {
        String typed = form.value(UNITS + line.sku());
        return new Item(
                id, UNITS + line.sku(), order.nameOf(line.sku()), line.quantity(), typed.isEmpty() ? "0" : typed);
    }

    @Override
    public String template() {
        return "send-back";
    }

    public String action() {
        return "/orders/" + orderId + "/returns";
    }
}
