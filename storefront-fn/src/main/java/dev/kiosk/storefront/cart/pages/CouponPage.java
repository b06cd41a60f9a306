package dev.kiosk.storefront.cart.pages;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.cart.application.CartRefusal;
import dev.kiosk.storefront.cart.application.CartResult;
import dev.kiosk.storefront.cart.application.PricedCart;
import dev.kiosk.storefront.cart.http.CartProblems;
import dev.kiosk.storefront.pricing.domain.CouponCode;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /cart/coupons}: the forms of the cart that give a coupon and take it back. */
@OnFace(Face.PUBLIC)
@RestController
class CouponPage {

    private final CartOfGuest cart;
    private final CartScreen screen;

    CouponPage(CartOfGuest cart, CartScreen screen) {
        this.cart = cart;
        this.screen = screen;
    }

    @PostMapping("/cart/coupons")
    Mono<ResponseEntity<byte[]>> add(ServerWebExchange exchange) {
        return Form.of(exchange).map(form -> form.value("coupon")).flatMap(typed -> add(typed, exchange));
    }

    @PostMapping("/cart/coupons/removal")
    Mono<ResponseEntity<byte[]>> remove(ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> cart.removeCoupon(exchange, CouponCode.normal(form.value("coupon"))))
                .then(Mono.fromSupplier(CouponPage::toCart));
    }

    private Mono<ResponseEntity<byte[]>> add(String typed, ServerWebExchange exchange) {
        String code = CouponCode.normal(typed);
        if (!CouponCode.isOne(code)) {
            return refused(typed, code.isEmpty() ? "missing" : "unknown", exchange);
        }
        return cart.addCoupon(exchange, code)
                .flatMap(result -> answer(result, typed, exchange))
                .switchIfEmpty(Mono.fromSupplier(CouponPage::toCart));
    }

    private Mono<ResponseEntity<byte[]>> answer(CartResult result, String typed, ServerWebExchange exchange) {
        return switch (result) {
            case PricedCart _ -> Mono.just(toCart());
            case CartRefusal.DeadCoupon dead ->
                refused(typed, dead.coupon().standing().code(), exchange);
            case CartRefusal.TooManyCoupons _, CartRefusal.NoPrice _ -> refused(typed, "too-many", exchange);
            case CartRefusal.TooManyTries _ -> refused(HttpStatus.TOO_MANY_REQUESTS, typed, "too-many-tries", exchange);
            case CartRefusal refusal -> Mono.error(CartProblems.of(refusal));
        };
    }

    private Mono<ResponseEntity<byte[]>> refused(String typed, String why, ServerWebExchange exchange) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, typed, why, exchange);
    }

    private Mono<ResponseEntity<byte[]>> refused(
            HttpStatus status, String typed, String why, ServerWebExchange exchange) {
        String text = screen.text(exchange, "coupon.error." + why);
        return screen.show(status, exchange, view -> view.refusedCoupon(typed, text));
    }

    private static ResponseEntity<byte[]> toCart() {
        return Answers.seeOther(Links.CART);
    }
}
