package dev.kiosk.storefront.order.pages;

import dev.kiosk.storefront.order.domain.TimelineEntry;
import dev.kiosk.storefront.web.pages.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something that happened to an order, in words.
 *
 * @param at the time, as machines read it
 * @param detail what there is to add; empty for nothing
 */
public record TimelineRow(String at, String time, String text, String detail) {

    /** Empty for what is of no interest to a customer. */
    static Optional<TimelineRow> of(TimelineEntry entry, Page page) {
        String key = "timeline." + entry.event();
        return page.texts().has(key)
                ? Optional.of(new TimelineRow(
                        machine(entry.at()), page.time(entry.at()), page.text(key), detail(entry, key, page)))
                : Optional.empty();
    }

    private static String machine(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A code that we have words for, or something to be put into words; no bare codes, no addresses. */
    private static String detail(TimelineEntry entry, String key, Page page) {
        String reason = "reason." + entry.detail();
        if (page.texts().has(reason)) {
            return page.text(reason);
        }
        return entry.detail().isEmpty() || !page.texts().has(key + ".detail")
                ? ""
                : page.text(key + ".detail", entry.detail());
    }
}
