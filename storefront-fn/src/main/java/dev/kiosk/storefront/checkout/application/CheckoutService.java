package dev.kiosk.storefront.checkout.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.SharedTransaction;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.Carts;
import dev.kiosk.storefront.catalogue.domain.Offers;
import dev.kiosk.storefront.checkout.application.CheckoutResult.PricesChanged;
import dev.kiosk.storefront.checkout.domain.CheckOut;
import dev.kiosk.storefront.checkout.domain.CheckoutKeys.Claim;
import dev.kiosk.storefront.checkout.domain.CheckoutRefusal;
import dev.kiosk.storefront.checkout.domain.Review;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.pricing.application.Quotes;
import dev.kiosk.storefront.shop.application.RecentShop;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Checks carts out. The key is claimed first and the cart locked second, by everybody, so that two at once wait for each
 * other and one wins.
 */
@Service
public class CheckoutService {

    private final Carts carts;
    private final Offers offers;
    private final Quotes quotes;
    private final RecentShop shop;
    private final OrderDesk desk;
    private final SharedTransaction transaction;
    private final PaymentOffer offer;
    private final Clock clock;

    CheckoutService(
            Carts carts,
            Offers offers,
            Quotes quotes,
            RecentShop shop,
            OrderDesk desk,
            SharedTransaction transaction,
            StorefrontProperties settings,
            Clock clock) {
        this.carts = carts;
        this.offers = offers;
        this.quotes = quotes;
        this.shop = shop;
        this.desk = desk;
        this.transaction = transaction;
        this.offer = settings.payment().provider();
        this.clock = clock;
    }

    /**
     * @param key the same key and wish give the same answer again; null for none, and then the same cart and wish do, as a cart
     *     becomes one order
     * @param preview whether who buys is let in before the shop is open
     */
    public Mono<CheckoutResult> checkOut(CheckOut wish, @Nullable IdempotencyKey key, boolean preview) {
        if (!offer.takes(wish.paymentToken())) {
            return Mono.just(new CheckoutResult.Refused(new CheckoutRefusal.PaymentNotOffered()));
        }
        UUID orderId = Ids.next();
        IdempotencyKey safe = key == null ? IdempotencyKey.ofCart(wish.cartId()) : key;
        Mono<Effects<CheckoutResult>> fresh =
                review(wish, preview).flatMap(review -> decided(review, new OrderDesk.Submission(orderId, wish, safe)));
        return CheckoutUndoneException.orResult(transaction.commit(desk.claim(safe, wish, orderId)
                .flatMap(claim -> switch (claim) {
                    case Claim.Fresh _ -> fresh;
                    case Claim.Used used -> desk.answerAgain(used.orderId()).map(Effects::of);
                    case Claim.UsedOtherwise _ -> key == null ? fresh : refused(new CheckoutRefusal.KeyReused());
                })));
    }

    private Mono<Review> review(CheckOut wish, boolean preview) {
        return shop.now()
                .map(version -> preview || version.settings().open())
                .flatMap(open -> open ? review(wish) : Mono.<Review>just(new CheckoutRefusal.NotOpen()));
    }

    private Mono<Review> review(CheckOut wish) {
        return carts.lock(wish.cartId())
                .flatMap(cart -> review(cart, wish))
                .defaultIfEmpty(new CheckoutRefusal.NoSuchCart(wish.cartId()));
    }

    private Mono<Review> review(Cart cart, CheckOut wish) {
        return offers.find(cart.skus(), cart.currency())
                .zipWhen(
                        found -> quotes.rules(cart.coupons()),
                        (found, rules) -> Review.of(cart, wish, found, rules, offer, clock.instant()));
    }

    private Mono<Effects<CheckoutResult>> decided(Review review, OrderDesk.Submission submission) {
        return switch (review) {
            case Review.Agreed agreed -> desk.submit(submission, agreed);
            case Review.PricesChanged changed ->
                desk.release(submission)
                        .then(showNewPrices(changed.cart()))
                        .thenReturn(Effects.of(new PricesChanged(changed.changes(), changed.total())));
            case CheckoutRefusal refusal -> refused(refusal);
        };
    }

    private static <T> Mono<T> refused(CheckoutRefusal why) {
        return Mono.error(() -> CheckoutUndoneException.of(why));
    }

    /** Committed although the checkout is refused: the customer is asked again at these prices. */
    private Mono<Void> showNewPrices(Cart cart) {
        return carts.put(cart.id(), cart.lines());
    }
}
