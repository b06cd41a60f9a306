package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.cart.pages.CartNow;
import dev.kiosk.storefront.cart.pages.CartsNow;
import dev.kiosk.storefront.cart.pages.Shortages;
import dev.kiosk.storefront.cart.pages.StockCheck;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.web.asset.ShopAssets;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows the checkout of a cart. */
@Component
class CheckoutScreen {

    private final CartsNow carts;
    private final StockCheck stock;
    private final Pages pages;
    private final ShopAssets assets;
    private final PaymentOffer offer;

    CheckoutScreen(CartsNow carts, StockCheck stock, Pages pages, ShopAssets assets, StorefrontProperties settings) {
        this.carts = carts;
        this.stock = stock;
        this.pages = pages;
        this.assets = assets;
        this.offer = settings.payment().provider();
    }

    Page page(ServerWebExchange exchange) {
        return pages.page(exchange);
    }

    CheckoutForm freshForm(UUID cartId, Page page, KnownCustomer customer) {
        return CheckoutForm.fresh(cartId, page, offer, customer);
    }

    Mono<CartNow> find(UUID cartId, Delivery delivery) {
        return carts.find(cartId, delivery);
    }

    /** What is missing is told on the cart's page, before anything is paid. */
    Mono<Boolean> canBeBought(CartNow now) {
        return now.canBeCheckedOut() ? stock.of(now).map(Shortages::isNone) : Mono.just(false);
    }

    /** For the first time, with what they could fill it in with. */
    ResponseEntity<byte[]> show(ServerWebExchange exchange, CartNow now, CheckoutForm form, KnownCustomer customer) {
        return pages.showPersonal(HttpStatus.OK, view(exchange, now, form, Remarks.NONE, customer));
    }

    ResponseEntity<byte[]> show(
            HttpStatus status, ServerWebExchange exchange, CartNow now, CheckoutForm form, Remarks remarks) {
        return pages.showPersonal(status, view(exchange, now, form, remarks, KnownCustomer.NOBODY));
    }

    private CheckoutView view(
            ServerWebExchange exchange, CartNow now, CheckoutForm form, Remarks remarks, KnownCustomer customer) {
        String script = assets.checkout().path();
        return CheckoutView.of(page(exchange), script, offer, now, form, remarks, customer);
    }
}
