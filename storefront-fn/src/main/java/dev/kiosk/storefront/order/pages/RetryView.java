package dev.kiosk.storefront.order.pages;

import dev.kiosk.fn.Ids;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.PaymentStanding;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.web.pages.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to pay by another means.
 *
 * @param reason why the last came to nothing, in words; empty where it only waits for the customer, or nobody said
 * @param until until when the order waits, in words; empty where nobody said
 * @param key makes sending the form twice harmless
 * @param means the tokens to choose between
 * @param failed whether the last came to nothing
 */
public record RetryView(String reason, String until, String amount, String key, List<String> means, boolean failed) {

    public RetryView {
        means = List.copyOf(means);
    }

    /** Null where another means of payment is not waited for, or where there is none but the one whose page waits. */
    static @Nullable RetryView of(OrderView order, PaymentOffer offer, Page page, Instant now) {
        PaymentStanding payment = order.payment();
        if (payment == null || order.mayBePaidAfter(now) == null) {
            return null;
        }
        boolean failed = payment.stage() == PaymentStanding.Stage.FAILED;
        if (!failed && offer.methods().size() == 1) {
            return null;
        }
        Instant until = payment.retryUntil();
        return new RetryView(
                reason(order, page),
                until == null ? "" : page.time(until),
                page.money(order.totals().total(), order.currency()),
                Ids.next().toString(),
                offer.methods(),
                failed);
    }

    private static String reason(OrderView order, Page page) {
        return order.timeline().reversed().stream()
                .filter(entry -> entry.event().equals("payment.failed"))
                .map(entry -> "reason." + entry.detail())
                .findFirst()
                .filter(page.texts()::has)
                .map(page::text)
                .orElse("");
    }
}
