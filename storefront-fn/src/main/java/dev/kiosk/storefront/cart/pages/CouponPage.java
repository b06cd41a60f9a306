package dev.kiosk.storefront.cart.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.pricing.domain.CouponCode;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import java.util.Map;
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

    private static final String UNKNOWN = "coupon.error.unknown";

    /** What is told at the field, by the name of the refusal. */
    private static final Map<String, String> TOLD = Map.of(
            "coupon-unknown", UNKNOWN,
            "coupon-expired", "coupon.error.expired",
            "coupon-used-up", "coupon.error.used-up",
            "too-many-coupons", "coupon.error.too-many-tries",
            "invalid-request", "coupon.error.too-many");

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
            String why = code.isEmpty() ? "coupon.error.missing" : UNKNOWN;
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, typed, why, exchange);
        }
        return cart.addCoupon(exchange, code)
                .then(Mono.fromSupplier(CouponPage::toCart))
                .onErrorResume(Problem.class, problem -> refused(problem, typed, exchange));
    }

    private Mono<ResponseEntity<byte[]>> refused(Problem problem, String typed, ServerWebExchange exchange) {
        String why = TOLD.get(problem.name());
        return why == null ? Mono.error(problem) : refused(status(problem), typed, why, exchange);
    }

    private Mono<ResponseEntity<byte[]>> refused(
            HttpStatus status, String typed, String key, ServerWebExchange exchange) {
        String why = screen.text(exchange, key);
        return screen.show(status, exchange, view -> view.refusedCoupon(typed, why));
    }

    private static HttpStatus status(Problem problem) {
        return problem.status() == HttpStatus.TOO_MANY_REQUESTS
                ? HttpStatus.TOO_MANY_REQUESTS
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ResponseEntity<byte[]> toCart() {
        return Answers.seeOther(Links.CART);
    }
}
