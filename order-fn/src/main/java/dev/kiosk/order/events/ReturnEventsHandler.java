package dev.kiosk.order.events;

import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.order.application.ReturnRequests;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What customers want to send back. */
@Component
final class ReturnEventsHandler {

    private final ReturnRequests requests;

    ReturnEventsHandler(ReturnRequests requests) {
        this.requests = requests;
    }

    /** Before the transaction, so that refunds can follow: what is withdrawn from and has not left the house is called off. */
    Mono<ReturnRequested> callOff(Received<ReturnRequested> event) {
        ReturnRequested wish = event.data();
        return wish.withdrawal()
                ? requests.callOff(wish)
                        .thenReturn(wish)
                        .contextWrite(event.meta().origin()::writeTo)
                : Mono.just(wish);
    }

    Mono<Outcome> onReturnRequested(Received<ReturnRequested> event, ReturnRequested wish) {
        return requests.record(wish).map(Outcome::reply);
    }
}
