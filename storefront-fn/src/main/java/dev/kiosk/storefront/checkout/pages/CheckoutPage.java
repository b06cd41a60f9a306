package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.checkout.application.CheckoutResult;
import dev.kiosk.storefront.checkout.application.CheckoutService;
import dev.kiosk.storefront.checkout.domain.CheckOut;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.web.pages.CartCookie;
import dev.kiosk.storefront.web.pages.Languages;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code /checkout}: who buys, where it goes and how, how it is paid. The form carries a key made when it was shown, so that
 * sending it twice, by a double click or after going back, leads to the same order; and the total that was shown, so that
 * nobody pays another one.
 */
@OnFace(Face.PUBLIC)
@RestController
class CheckoutPage {

    private final CheckoutService checkout;
    private final CheckoutScreen screen;
    private final CheckoutRefusals refusals;
    private final CustomerAtCheckout customers;

    CheckoutPage(
            CheckoutService checkout, CheckoutScreen screen, CheckoutRefusals refusals, CustomerAtCheckout customers) {
        this.checkout = checkout;
        this.screen = screen;
        this.refusals = refusals;
        this.customers = customers;
    }

    /** @param address the one of the customer's own to fill the form in with */
    @GetMapping("/checkout")
    Mono<ResponseEntity<byte[]>> show(@RequestParam(defaultValue = "") String address, ServerWebExchange exchange) {
        return Mono.justOrEmpty(CartCookie.read(exchange))
                .flatMap(cookie -> customers
                        .find(exchange, address)
                        .flatMap(customer -> show(cookie.cartId(), customer, exchange)))
                .switchIfEmpty(Mono.fromSupplier(CheckoutPage::toCart));
    }

    private Mono<ResponseEntity<byte[]>> show(UUID cartId, KnownCustomer customer, ServerWebExchange exchange) {
        CheckoutForm form = screen.freshForm(cartId, screen.page(exchange), customer);
        return screen.find(cartId, form.delivery())
                .filterWhen(screen::canBeBought)
                .map(now -> screen.show(exchange, now, form.agreedTo(now), customer));
    }

    @PostMapping("/checkout")
    Mono<ResponseEntity<byte[]>> send(ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> form.value("update").isEmpty()
                        ? buy(exchange, CheckoutForm.of(form))
                        : update(exchange, CheckoutForm.of(form)));
    }

    /** Another country, another way to send it: the same form with what it comes to then. */
    private Mono<ResponseEntity<byte[]>> update(ServerWebExchange exchange, CheckoutForm form) {
        return Mono.justOrEmpty(form.cartId())
                .flatMap(cartId -> screen.find(cartId, form.delivery()))
                .filterWhen(screen::canBeBought)
                .map(now -> screen.show(HttpStatus.OK, exchange, now, form.agreedTo(now), Remarks.NONE))
                .switchIfEmpty(Mono.fromSupplier(CheckoutPage::toCart));
    }

    private Mono<ResponseEntity<byte[]>> buy(ServerWebExchange exchange, CheckoutForm form) {
        return isStillToBeHad(form).flatMap(toBeHad -> toBeHad ? checkOut(exchange, form) : Mono.just(toCart()));
    }

    /** A cart that is an order by now is none of our business here: its form leads to that order. */
    private Mono<Boolean> isStillToBeHad(CheckoutForm form) {
        return Mono.justOrEmpty(form.cartId())
                .flatMap(cartId -> screen.find(cartId, Delivery.UNKNOWN))
                .flatMap(screen::canBeBought)
                .defaultIfEmpty(true);
    }

    private Mono<ResponseEntity<byte[]>> checkOut(ServerWebExchange exchange, CheckoutForm form) {
        Violations violations = new Violations();
        CheckOut wish = form.request().command(violations);
        return violations.isEmpty()
                ? checkout.checkOut(
                                wish.in(Languages.of(exchange)),
                                form.idempotencyKey(),
                                screen.page(exchange).shop().isPreviewed())
                        .flatMap(result -> kept(exchange, form, wish, result))
                        .flatMap(result -> answer(exchange, form, result))
                : refusals.tell(exchange, form, violations);
    }

    /** Should that fail, sending the form again leads to the same order. */
    private Mono<CheckoutResult> kept(
            ServerWebExchange exchange, CheckoutForm form, CheckOut wish, CheckoutResult result) {
        return form.keeps() && result instanceof CheckoutResult.Accepted
                ? customers.keep(exchange, wish.customer()).thenReturn(result)
                : Mono.just(result);
    }

    private Mono<ResponseEntity<byte[]>> answer(ServerWebExchange exchange, CheckoutForm form, CheckoutResult result) {
        return switch (result) {
            case CheckoutResult.Accepted accepted -> Mono.just(toOrder(exchange, accepted));
            case CheckoutResult.PricesChanged changed -> refusals.ask(exchange, form, changed.changes());
            case CheckoutResult.Refused refused -> refusals.tell(exchange, form, refused.why());
        };
    }

    private static ResponseEntity<byte[]> toOrder(ServerWebExchange exchange, CheckoutResult.Accepted accepted) {
        CartCookie.forget(exchange);
        return Answers.seeOther(Links.order(accepted.orderId(), accepted.accessToken()));
    }

    static ResponseEntity<byte[]> toCart() {
        return Answers.seeOther(Links.CART);
    }
}
