package dev.kiosk.storefront.order.pages;

import dev.kiosk.storefront.order.domain.CancellationDecision;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.TimelineEntry;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What may happen to an order next.
 *
 * @param canBeCancelled whether it makes sense to ask for it
 * @param refreshAfter seconds until it is worth looking again; 0 where it may take days, or for ever
 * @param paymentPage where the customer pays, or agrees to it; null if that is not asked for
 */
record Outlook(
        boolean canBeCancelled, long refreshAfter, @Nullable String paymentPage) {

    private static final String PAYMENT_ACTION = "payment.action-required";
    private static final Set<String> PAYMENT_ENDS =
            Set.of("payment.captured", "payment.failed", "payment.retry-requested");
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofHours(1);

    static Outlook of(OrderView order, Instant now) {
        boolean undecided = order.status().isUndecided();
        boolean confirmed = order.status() == OrderStatus.CONFIRMED;
        boolean asked = order.cancellation() instanceof CancellationDecision.Repeated;
        return new Outlook(
                order.cancellation() instanceof CancellationDecision.Taken,
                undecided || (confirmed && asked) ? refreshAfter(order, now) : 0,
                undecided ? paymentPage(order) : null);
    }

    /** A page of the sandbox is told where the customer comes from; any other provider knows that by itself. */
    Outlook from(PaymentOffer offer, URI shop, UUID orderId) {
        if (paymentPage == null || offer != PaymentOffer.SANDBOX) {
            return this;
        }
        String back = UriComponentsBuilder.fromUri(shop)
                .replacePath("/orders/" + orderId)
                .replaceQuery(null)
                .toUriString();
        String there = UriComponentsBuilder.fromUriString(paymentPage)
                .queryParam("return", "{back}")
                .encode()
                .buildAndExpand(back)
                .toUriString();
        return new Outlook(canBeCancelled, refreshAfter, there);
    }

    /** Often while the customer waits, then less, then no more: a page that is left open keeps no function awake. */
    private static long refreshAfter(OrderView order, Instant now) {
        List<TimelineEntry> timeline = order.timeline();
        Duration quiet =
                timeline.isEmpty() ? LATE : Duration.between(timeline.getLast().at(), now);
        if (quiet.compareTo(SOON) < 0) {
            return 3;
        }
        return quiet.compareTo(LATE) < 0 ? 20 : 0;
    }

    private static @Nullable String paymentPage(OrderView order) {
        TimelineEntry asked = last(order, Set.of(PAYMENT_ACTION));
        TimelineEntry ended = last(order, PAYMENT_ENDS);
        return asked == null || (ended != null && ended.id() > asked.id()) || !isWebPage(asked.detail())
                ? null
                : asked.detail();
    }

    private static @Nullable TimelineEntry last(OrderView order, Set<String> events) {
        return order.timeline().reversed().stream()
                .filter(entry -> events.contains(entry.event()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isWebPage(String address) {
        try {
            String scheme = URI.create(address).getScheme();
            return "https".equals(scheme) || "http".equals(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
