package dev.kiosk.storefront.webhook.http;

import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.webhook.application.WebhookService;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where payment providers say that something happened. Answered with 202 once it cannot be lost any more. */
@RestController
class WebhookController {

    private final WebhookService webhooks;
    private final int maxBytes;

    WebhookController(WebhookService webhooks, StorefrontProperties settings) {
        this.webhooks = webhooks;
        this.maxBytes = Math.toIntExact(settings.webhooks().maxSize().toBytes());
    }

    @PostMapping("/api/webhooks/payments/{provider}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> take(@PathVariable String provider, ServerHttpRequest request) {
        return RequestBody.of(request, maxBytes)
                .flatMap(body -> webhooks.take(provider, request.getHeaders()::getFirst, body));
    }
}
