package dev.kiosk.storefront.cart.application;

import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.SharedTransaction;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.Carts;
import dev.kiosk.storefront.cart.domain.Wish;
import dev.kiosk.storefront.pricing.application.Quotes;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.Quote;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Changes carts, one change of a cart at a time. Each answer is the cart after it. */
@Service
public class CartService {

    private final Carts carts;
    private final GoodsForSale goods;
    private final SharedTransaction transaction;
    private final Quotes quotes;
    private final CartNews news;
    private final Clock clock;

    CartService(
            Carts carts, GoodsForSale goods, SharedTransaction transaction, Quotes quotes, CartNews news, Clock clock) {
        this.carts = carts;
        this.goods = goods;
        this.transaction = transaction;
        this.quotes = quotes;
        this.news = news;
        this.clock = clock;
    }

    /** @param currency one of the shop's; null for its own */
    public Mono<CartResult> create(@Nullable Currency currency) {
        return CartRefusedException.orResult(transaction
                .commit(goods.sellsIn(currency)
                        .map(sold -> new Cart(Ids.next(), sold, List.of(), List.of(), null))
                        .flatMap(cart -> carts.create(cart).thenReturn(cart))
                        .flatMap(this::priced)
                        .map(Effects::of))
                .flatMap(priced -> news.opened(priced.cart().id()).thenReturn(priced)));
    }

    public Mono<CartResult> find(UUID id) {
        return find(id, Delivery.UNKNOWN);
    }

    /** What it would come to if it went there. */
    public Mono<CartResult> find(UUID id, Delivery delivery) {
        return CartRefusedException.orResult(
                carts.find(id).switchIfEmpty(noSuchCart(id)).flatMap(cart -> priced(cart, delivery)));
    }

    public Mono<CartResult> add(UUID id, Wish wish) {
        return change(
                id,
                cart -> goods.offer(wish.sku(), cart.currency())
                        .map(offer -> accepted(cart.add(offer, wish.quantity())))
                        .flatMap(this::put));
    }

    public Mono<CartResult> set(UUID id, Wish wish) {
        return change(
                id,
                cart -> goods.offer(wish.sku(), cart.currency())
                        .map(offer -> accepted(cart.set(offer, wish.quantity())))
                        .flatMap(this::put));
    }

    /** @param wishes each SKU once */
    public Mono<CartResult> replace(UUID id, List<Wish> wishes) {
        return change(
                id,
                cart -> goods.offers(wishes.stream().map(Wish::sku).toList(), cart.currency())
                        .map(found -> accepted(cart.replace(wishes, found)))
                        .flatMap(next -> carts.clear(id).then(put(next))));
    }

    /**
     * Adds what is in another cart, which stays as it is: see {@link Cart#merge}. Refused, and nothing is changed, if it is more
     * than a cart takes, or something of it is not sold in this one's currency.
     */
    public Mono<CartResult> merge(UUID id, UUID other) {
        return change(
                id,
                cart -> carts.find(other)
                        .filter(source -> source.checkedOutAs() == null)
                        .flatMap(source -> merge(cart, source))
                        .defaultIfEmpty(cart));
    }

    private Mono<Cart> merge(Cart cart, Cart source) {
        return goods.stillSold(source, cart.currency())
                .map(offers -> accepted(cart.merge(source, offers)))
                .flatMap(this::put)
                .map(merged -> merged.withCouponsOf(source))
                .flatMap(merged -> carts.putTerms(merged).thenReturn(merged));
    }

    /** Removing what is not there changes nothing. */
    public Mono<CartResult> remove(UUID id, String sku) {
        Mono<Void> removed = Sku.isSku(sku) ? carts.remove(id, sku) : Mono.empty();
        return change(id, cart -> removed.thenReturn(cart.without(sku)));
    }

    /** Refused if it can be of no use, whatever is put into the cart; one that may be of use later is kept. */
    Mono<CartResult> addCoupon(UUID id, String code) {
        return commit(
                id,
                cart -> Mono.fromSupplier(() -> withinLimit(cart.with(code)))
                        .flatMap(next -> carts.putTerms(next).thenReturn(next))
                        .flatMap(this::priced)
                        .doOnNext(next -> requireUseful(next.quote(), code)));
    }

    /** Removing what is not there changes nothing. */
    public Mono<CartResult> removeCoupon(UUID id, String code) {
        return change(id, cart -> {
            Cart next = cart.withoutCoupon(code);
            return carts.putTerms(next).thenReturn(next);
        });
    }

    /** All of it at the prices of that currency; refused if something has none. */
    public Mono<CartResult> changeCurrency(UUID id, Currency currency) {
        return change(
                id,
                cart -> goods.sellsIn(currency)
                        .flatMap(sold -> goods.offers(cart.skus(), sold).map(found -> cart.in(sold, found)))
                        .flatMap(next -> carts.putTerms(next)
                                .then(carts.put(id, next.lines()))
                                .thenReturn(next)));
    }

    private Mono<CartResult> change(UUID id, Function<Cart, Mono<Cart>> work) {
        return commit(id, cart -> work.apply(cart).flatMap(this::priced));
    }

    private Mono<CartResult> commit(UUID id, Function<Cart, Mono<PricedCart>> work) {
        return CartRefusedException.orResult(transaction.commit(carts.lock(id)
                .switchIfEmpty(noSuchCart(id))
                .map(CartService::open)
                .flatMap(work)
                .map(Effects::of)));
    }

    private static Mono<Cart> noSuchCart(UUID id) {
        return Mono.error(() -> refused(new CartRefusal.NoSuchCart(id)));
    }

    private static Cart open(Cart cart) {
        UUID orderId = cart.checkedOutAs();
        if (orderId != null) {
            throw refused(new CartRefusal.CheckedOut(orderId));
        }
        return cart;
    }

    private static CartRefusedException refused(CartRefusal refusal) {
        return new CartRefusedException(refusal);
    }

    private static Cart withinLimit(Cart cart) {
        if (cart.coupons().size() > Cart.MAX_COUPONS) {
            throw refused(new CartRefusal.TooManyCoupons());
        }
        return cart;
    }

    private static void requireUseful(Quote quote, String code) {
        quote.deadCoupons().stream()
                .filter(coupon -> coupon.code().equals(code))
                .findFirst()
                .ifPresent(coupon -> {
                    throw refused(new CartRefusal.DeadCoupon(coupon));
                });
    }

    private static Cart.Change.Accepted accepted(Cart.Change change) {
        return switch (change) {
            case Cart.Change.Accepted accepted -> accepted;
            case Cart.Change.TooMuchOfOne line -> throw refused(new CartRefusal.TooMuchOfOne(line.sku()));
            case Cart.Change.TooManyLines _ -> throw refused(new CartRefusal.TooManyLines());
        };
    }

    private Mono<Cart> put(Cart.Change.Accepted change) {
        return carts.put(change.cart().id(), change.touched()).thenReturn(change.cart());
    }

    private Mono<PricedCart> priced(Cart cart) {
        return priced(cart, Delivery.UNKNOWN);
    }

    private Mono<PricedCart> priced(Cart cart, Delivery delivery) {
        return quotes.quote(cart.basket(delivery, clock.instant())).map(result -> switch (result) {
            case Pricing.Result.Priced priced -> new PricedCart(cart, priced.quote());
            case Pricing.Result.NoPrice why -> throw refused(new CartRefusal.NoPrice(why));
        });
    }
}
