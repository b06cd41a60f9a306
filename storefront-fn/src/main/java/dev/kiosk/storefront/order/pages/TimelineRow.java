package dev.kiosk.storefront.order.pages;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.TimelineDetail;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import dev.kiosk.storefront.web.pages.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Something that happened to an order, in words.
 *
 * @param at the time, as machines read it
 * @param detail what there is to add; empty for nothing
 */
public record TimelineRow(String at, String time, String text, String detail) {

    /** Empty for what is of no interest to a customer. */
    static Optional<TimelineRow> of(TimelineEntry entry, OrderView order, Page page) {
        String key = "timeline." + entry.event();
        return page.texts().has(key)
                ? Optional.of(new TimelineRow(
                        machine(entry.at()), page.time(entry.at()), page.text(key), detail(entry, order, page)))
                : Optional.empty();
    }

    private static String machine(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String detail(TimelineEntry entry, OrderView order, Page page) {
        return switch (entry.event()) {
            case "payment.captured", "payment.refunded" -> amount(entry, order, page);
            case "order.returned", "order.lines-cancelled", OrderView.RETURN_ASKED -> goods(entry, order, page);
            default -> words(entry, page);
        };
    }

    private static String amount(TimelineEntry entry, OrderView order, Page page) {
        OptionalLong amount = TimelineDetail.amountIn(entry.detail());
        return amount.isPresent() ? page.money(amount.getAsLong(), order.currency()) : "";
    }

    private static String goods(TimelineEntry entry, OrderView order, Page page) {
        List<OrderedLine> lines = entry.goods().isEmpty() ? TimelineDetail.goodsIn(entry.detail()) : entry.goods();
        return lines.stream()
                .map(line -> page.number(line.quantity()) + " × " + order.nameOf(line.sku()))
                .collect(Collectors.joining(", "));
    }

    /** A code that we have words for, or something to be put into words; no bare codes, no addresses. */
    private static String words(TimelineEntry entry, Page page) {
        String reason = "reason." + entry.detail();
        if (page.texts().has(reason)) {
            return page.text(reason);
        }
        String key = "timeline." + entry.event() + ".detail";
        return entry.detail().isEmpty() || !page.texts().has(key) ? "" : page.text(key, entry.detail());
    }
}
