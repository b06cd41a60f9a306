package dev.kiosk.storefront.web.pages.checkout;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.checkout.application.CheckoutResult;
import dev.kiosk.storefront.checkout.application.CheckoutResult.PricesChanged;
import dev.kiosk.storefront.checkout.application.CheckoutService;
import dev.kiosk.storefront.checkout.domain.CheckOut;
import dev.kiosk.storefront.web.pages.CartCookie;
import dev.kiosk.storefront.web.pages.Form;
import dev.kiosk.storefront.web.pages.Languages;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.storefront.web.pages.cart.CartNow;
import dev.kiosk.storefront.web.pages.cart.CartsNow;
import dev.kiosk.storefront.web.pages.cart.Shortages;
import dev.kiosk.storefront.web.pages.cart.StockCheck;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code /checkout}: who buys, where it goes, how it is paid. The form carries a key made when it was shown, so that sending
 * it twice, by a double click or after going back, leads to the same order.
 */
@RestController
class CheckoutPage {

    /** Told on the cart's page. */
    private static final Set<String> TOLD_BY_CART = Set.of("empty-cart", "unknown-sku", "cart-not-found");

    private final CheckoutService checkout;
    private final CartsNow carts;
    private final StockCheck stock;
    private final Pages pages;

    CheckoutPage(CheckoutService checkout, CartsNow carts, StockCheck stock, Pages pages) {
        this.checkout = checkout;
        this.carts = carts;
        this.stock = stock;
        this.pages = pages;
    }

    /** A form that was sent. */
    private record Sent(ServerWebExchange exchange, CheckoutForm form, CheckOut wish) {}

    @GetMapping("/checkout")
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return Mono.justOrEmpty(CartCookie.read(exchange))
                .flatMap(cookie -> carts.find(cookie.cartId()))
                .filterWhen(this::canBeBought)
                .map(now -> CheckoutView.of(page, now, CheckoutForm.fresh(now, page), Set.of()))
                .map(view -> pages.showPersonal(HttpStatus.OK, view))
                .switchIfEmpty(Mono.fromSupplier(CheckoutPage::toCart));
    }

    @PostMapping("/checkout")
    Mono<ResponseEntity<byte[]>> buy(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(CheckoutForm::of)
                .flatMap(form ->
                        isStillToBeHad(form).flatMap(toBeHad -> toBeHad ? buy(exchange, form) : Mono.just(toCart())));
    }

    /** A cart that is an order by now is none of our business here: its form leads to that order. */
    private Mono<Boolean> isStillToBeHad(CheckoutForm form) {
        return Mono.justOrEmpty(form.cartId())
                .flatMap(carts::find)
                .flatMap(this::canBeBought)
                .defaultIfEmpty(true);
    }

    /** What is missing is told on the cart's page, before anything is paid. */
    private Mono<Boolean> canBeBought(CartNow now) {
        return now.canBeCheckedOut() ? stock.of(now).map(Shortages::isNone) : Mono.just(false);
    }

    private Mono<ResponseEntity<byte[]>> buy(ServerWebExchange exchange, CheckoutForm form) {
        return Mono.fromSupplier(
                        () -> new Sent(exchange, form, form.request().command().in(Languages.of(exchange))))
                .flatMap(this::checkOut)
                .onErrorResume(Problem.class, problem -> refused(exchange, form, problem));
    }

    private Mono<ResponseEntity<byte[]>> checkOut(Sent sent) {
        return checkout.checkOut(sent.wish(), sent.form().idempotencyKey()).flatMap(result -> switch (result) {
            case CheckoutResult.Accepted accepted -> Mono.just(toOrder(sent.exchange(), accepted));
            case PricesChanged changed -> ask(sent, changed);
        });
    }

    /** The cart holds the new prices now, and the form what they come to. */
    private Mono<ResponseEntity<byte[]>> ask(Sent sent, PricesChanged changed) {
        return carts.find(sent.wish().cartId(), sent.wish().delivery())
                .map(now -> again(
                        HttpStatus.CONFLICT,
                        sent.exchange(),
                        now.after(changed.changes()),
                        sent.form().agreedTo(String.valueOf(now.totals().total())),
                        Set.of()));
    }

    private Mono<ResponseEntity<byte[]>> refused(ServerWebExchange exchange, CheckoutForm form, Problem problem) {
        if (TOLD_BY_CART.contains(problem.name()) || form.cartId().isEmpty()) {
            return Mono.just(toCart());
        }
        Set<Field> wrong = Wrong.fields(problem);
        if (wrong.isEmpty()) {
            return Mono.error(problem);
        }
        return Mono.justOrEmpty(form.cartId())
                .flatMap(carts::find)
                .map(now -> again(HttpStatus.UNPROCESSABLE_CONTENT, exchange, now, form, wrong))
                .switchIfEmpty(Mono.fromSupplier(CheckoutPage::toCart));
    }

    private ResponseEntity<byte[]> again(
            HttpStatus status, ServerWebExchange exchange, CartNow now, CheckoutForm form, Set<Field> wrong) {
        return pages.showPersonal(status, CheckoutView.of(pages.page(exchange), now, form, wrong));
    }

    private static ResponseEntity<byte[]> toOrder(ServerWebExchange exchange, CheckoutResult.Accepted accepted) {
        CartCookie.forget(exchange);
        return Pages.seeOther(Links.order(accepted.orderId(), accepted.accessToken()));
    }

    private static ResponseEntity<byte[]> toCart() {
        return Pages.seeOther(Links.CART);
    }
}
