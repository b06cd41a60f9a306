package dev.kiosk.storefront.notification.events;

import dev.kiosk.fn.events.EventReception;
import dev.kiosk.fn.events.EventRoute;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A subscriber of its own: a mail server that hangs holds up no page. */
@RestController
class NotificationEventsController {

    private final EventReception reception;
    private final EventRoute route;

    NotificationEventsController(EventReception reception, @Qualifier("notificationRoute") EventRoute route) {
        this.reception = reception;
        this.route = route;
    }

    @PostMapping("/notifications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> hear(ServerWebExchange exchange) {
        return reception.receive(route, exchange);
    }
}
