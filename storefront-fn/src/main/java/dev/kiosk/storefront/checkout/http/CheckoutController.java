package dev.kiosk.storefront.checkout.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.checkout.application.CheckoutResult;
import dev.kiosk.storefront.checkout.application.CheckoutService;
import dev.kiosk.storefront.order.http.IdempotencyKeys;
import dev.kiosk.storefront.web.pages.Languages;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Checkout. */
@OnFace(Face.PUBLIC)
@RestController
public class CheckoutController {

    private final CheckoutService checkout;

    CheckoutController(CheckoutService checkout) {
        this.checkout = checkout;
    }

    @PostMapping("/api/checkout")
    Mono<ResponseEntity<CheckoutResponse>> checkOut(
            @RequestHeader HttpHeaders headers, @RequestBody CheckoutRequest request) {
        return checkout.checkOut(request.command().in(Languages.of(headers)), IdempotencyKeys.of(headers), false)
                .map(CheckoutController::answer);
    }

    private static ResponseEntity<CheckoutResponse> answer(CheckoutResult result) {
        return switch (result) {
            case CheckoutResult.Accepted accepted ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/orders/" + accepted.orderId()))
                        .body(CheckoutResponse.of(accepted));
            case CheckoutResult.PricesChanged changed -> throw CheckoutProblems.of(changed);
            case CheckoutResult.Refused refused -> throw CheckoutProblems.of(refused.why());
        };
    }
}
