package dev.kiosk.storefront.checkout.application;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.PricedLine;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.domain.Carts;
import dev.kiosk.storefront.checkout.domain.CheckOut;
import dev.kiosk.storefront.checkout.domain.CheckoutKeys;
import dev.kiosk.storefront.checkout.domain.Customers;
import dev.kiosk.storefront.checkout.domain.Review;
import dev.kiosk.storefront.order.application.AccessTokens;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.order.domain.NewOrder;
import dev.kiosk.storefront.order.domain.OrderViews;
import dev.kiosk.storefront.order.domain.OrderedItem;
import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Totals;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes a checkout down: who bought, what was bought, and what the others need to know. */
@Component
class OrderDesk {

    private final Carts carts;
    private final Customers customers;
    private final OrderViews orders;
    private final CheckoutKeys keys;
    private final Redemption redemption;
    private final AccessTokens tokens;
    private final Clock clock;

    OrderDesk(
            Carts carts,
            Customers customers,
            OrderViews orders,
            CheckoutKeys keys,
            Redemption redemption,
            AccessTokens tokens,
            Clock clock) {
        this.carts = carts;
        this.customers = customers;
        this.orders = orders;
        this.keys = keys;
        this.redemption = redemption;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A checkout, the order that it is to become, and the key that it came with. */
    record Submission(UUID orderId, CheckOut wish, IdempotencyKey key) {}

    Mono<CheckoutKeys.Claim> claim(IdempotencyKey key, CheckOut wish, UUID orderId) {
        return keys.claim(key, wish.fingerprint(), orderId, clock.instant());
    }

    Mono<Void> release(Submission submission) {
        return keys.release(submission.key());
    }

    Mono<CheckoutResult> answerAgain(UUID orderId) {
        return orders.findInTransaction(orderId)
                .map(order -> accepted(orderId, order.currency(), order.totals().total()));
    }

    Mono<Effects<CheckoutResult>> submit(Submission submission, Review.Agreed agreed) {
        Cart cart = agreed.cart();
        UUID orderId = submission.orderId();
        UUID customerRef = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NewOrder order = new NewOrder(
                orderId,
                customerRef,
                cart.currency(),
                Itemised.of(agreed.quote()),
                agreed.quote().totals(),
                cart.lines().stream().map(OrderDesk::item).toList(),
                now);
        return customers
                .add(customerRef, submission.wish().customer(), now)
                .then(orders.open(order))
                .then(carts.close(cart.id(), orderId))
                .then(redemption.redeem(
                        orderId, agreed.quote(), submission.wish().customer()))
                .thenReturn(Effects.of(
                        accepted(
                                orderId,
                                cart.currency(),
                                agreed.quote().totals().total()),
                        event(order, submission.wish().paymentToken())));
    }

    private CheckoutResult accepted(UUID orderId, Currency currency, long total) {
        return new CheckoutResult.Accepted(orderId, tokens.of(orderId), currency, total);
    }

    private static OrderedItem item(CartLine line) {
        String name = line.option().isEmpty() ? line.name() : line.name() + ", " + line.option();
        return new OrderedItem(line.sku(), name, line.quantity(), line.unitPrice());
    }

    private static CheckoutSubmitted event(NewOrder order, String paymentToken) {
        Totals totals = order.totals();
        return new CheckoutSubmitted(
                order.orderId(),
                order.customerRef().toString(),
                order.currency().getCurrencyCode(),
                order.items().stream()
                        .map(item -> new PricedLine(item.sku(), item.quantity(), item.unitPrice()))
                        .toList(),
                totals.shipping(),
                totals.discount(),
                totals.tax(),
                totals.total(),
                order.itemised().shippingMethod(),
                order.itemised().coupons(),
                paymentToken);
    }
}
