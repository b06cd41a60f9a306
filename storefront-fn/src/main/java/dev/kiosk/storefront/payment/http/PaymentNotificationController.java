package dev.kiosk.storefront.payment.http;

import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.payment.application.PaymentNotificationService;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where payment providers say that something happened. Answered with 202 once it cannot be lost any more. */
@OnFace(Face.PUBLIC)
@RestController
class PaymentNotificationController {

    private final PaymentNotificationService notifications;
    private final int maxBytes;

    PaymentNotificationController(PaymentNotificationService notifications, StorefrontProperties settings) {
        this.notifications = notifications;
        this.maxBytes = Math.toIntExact(settings.payment().maxSize().toBytes());
    }

    @PostMapping("/api/webhooks/payments/{provider}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> take(@PathVariable String provider, ServerHttpRequest request) {
        return RequestBody.of(request, maxBytes)
                .flatMap(body -> notifications.take(provider, request.getHeaders()::getFirst, body));
    }
}
