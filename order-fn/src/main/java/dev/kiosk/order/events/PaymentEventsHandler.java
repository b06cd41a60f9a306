package dev.kiosk.order.events;

import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.fn.events.EventSubscriptions.Prepared;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.order.application.OrderSaga;
import dev.kiosk.order.application.OrderSaga.PaymentNews;
import dev.kiosk.order.domain.OrderId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What payment providers say. It is a hint only: the provider is asked. */
@Component
final class PaymentEventsHandler {

    private final OrderSaga saga;

    PaymentEventsHandler(OrderSaga saga) {
        this.saga = saga;
    }

    Mono<PaymentNews> follow(Received<PaymentNotified> event) {
        PaymentNotified told = event.data();
        return saga.followPayment(new OrderId(told.orderId()), told.provider(), told.providerRef());
    }

    Mono<List<Outcome>> onNotified(List<Prepared<PaymentNotified, PaymentNews>> events) {
        return saga.paymentNotified(events.stream().map(Prepared::prepared).toList())
                .map(steps -> steps.stream().map(Outcomes::of).toList());
    }
}
