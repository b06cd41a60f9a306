package dev.kiosk.storefront.hook.events;

import dev.kiosk.fn.events.EventReception;
import dev.kiosk.fn.events.EventRoute;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A subscriber of its own: an endpoint that hangs holds up neither pages nor mails. */
@RestController
class HookEventsController {

    private final EventReception reception;
    private final EventRoute route;

    HookEventsController(EventReception reception, @Qualifier("webhookRoute") EventRoute route) {
        this.reception = reception;
        this.route = route;
    }

    @PostMapping("/webhooks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> hear(ServerWebExchange exchange) {
        return reception.receive(route, exchange);
    }
}
