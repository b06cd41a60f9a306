package dev.kiosk.storefront.cart.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.storefront.cart.domain.Cart;
import dev.kiosk.storefront.cart.domain.Carts;
import dev.kiosk.storefront.cart.domain.Tariff;
import dev.kiosk.storefront.cart.domain.Wish;
import dev.kiosk.storefront.catalogue.domain.Offer;
import dev.kiosk.storefront.catalogue.domain.Offers;
import dev.kiosk.storefront.catalogue.domain.Sku;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Changes carts, one change of a cart at a time. Each answer is the cart after it. */
@Service
public class CartService {

    private final Carts carts;
    private final Offers offers;
    private final OutboxTransaction transaction;
    private final Tariff tariff;
    private final Currency currency;

    CartService(Carts carts, Offers offers, OutboxTransaction transaction, Tariff tariff, Currency currency) {
        this.carts = carts;
        this.offers = offers;
        this.transaction = transaction;
        this.tariff = tariff;
        this.currency = currency;
    }

    public Mono<PricedCart> create() {
        Cart cart = new Cart(Ids.next(), currency, List.of(), null);
        return transaction.commit(carts.create(cart).then(Mono.fromSupplier(() -> Effects.of(priced(cart)))));
    }

    public Mono<PricedCart> find(UUID id) {
        return carts.find(id)
                .switchIfEmpty(Mono.error(() -> CartProblems.notFound(id)))
                .map(this::priced);
    }

    public Mono<PricedCart> add(UUID id, Wish wish) {
        return change(
                id,
                cart -> offer(wish.sku())
                        .map(offer -> accepted(cart.add(offer, wish.quantity())))
                        .flatMap(this::put));
    }

    public Mono<PricedCart> set(UUID id, Wish wish) {
        return change(
                id,
                cart -> offer(wish.sku())
                        .map(offer -> accepted(cart.set(offer, wish.quantity())))
                        .flatMap(this::put));
    }

    /** @param wishes each SKU once */
    public Mono<PricedCart> replace(UUID id, List<Wish> wishes) {
        return change(
                id,
                cart -> offers(wishes.stream().map(Wish::sku).toList())
                        .map(found -> accepted(cart.replace(wishes, found)))
                        .flatMap(next -> carts.clear(id).then(put(next))));
    }

    /** Removing what is not there changes nothing. */
    public Mono<PricedCart> remove(UUID id, String sku) {
        Mono<Void> removed = Sku.isSku(sku) ? carts.remove(id, sku) : Mono.empty();
        return change(id, cart -> removed.thenReturn(cart.without(sku)));
    }

    private Mono<PricedCart> change(UUID id, Function<Cart, Mono<Cart>> work) {
        return transaction.commit(carts.lock(id)
                .switchIfEmpty(Mono.error(() -> CartProblems.notFound(id)))
                .flatMap(CartService::open)
                .flatMap(work)
                .map(cart -> Effects.of(priced(cart))));
    }

    private static Mono<Cart> open(Cart cart) {
        UUID orderId = cart.checkedOutAs();
        return orderId == null ? Mono.just(cart) : Mono.error(() -> CartProblems.checkedOut(orderId));
    }

    private Mono<Offer> offer(String sku) {
        return offers(List.of(sku)).map(found -> found.values().iterator().next());
    }

    private Mono<Map<String, Offer>> offers(Collection<String> skus) {
        return offers.find(skus).doOnNext(found -> {
            List<String> unknown =
                    skus.stream().filter(sku -> !found.containsKey(sku)).toList();
            if (!unknown.isEmpty()) {
                throw CartProblems.unknownSkus(unknown);
            }
        });
    }

    private static Cart.Change.Accepted accepted(Cart.Change change) {
        return switch (change) {
            case Cart.Change.Accepted accepted -> accepted;
            case Cart.Change.TooMuchOfOne refused -> throw CartProblems.tooMuchOfOne(refused.sku());
            case Cart.Change.TooManyLines _ -> throw CartProblems.tooManyLines();
        };
    }

    private Mono<Cart> put(Cart.Change.Accepted change) {
        return carts.put(change.cart().id(), change.touched()).thenReturn(change.cart());
    }

    private PricedCart priced(Cart cart) {
        return new PricedCart(cart, tariff.totals(cart.lines()).orElseThrow(CartProblems::tooExpensive));
    }
}
