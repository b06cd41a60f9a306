package dev.kiosk.order.events;

import dev.kiosk.contracts.PaymentNotified;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.order.application.OrderSaga;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.ProviderPayment;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What payment providers say. It is a hint only: the provider is asked. */
@Component
final class PaymentEventsHandler {

    private final OrderSaga saga;

    PaymentEventsHandler(OrderSaga saga) {
        this.saga = saga;
    }

    Mono<ProviderPayment> follow(Received<PaymentNotified> event) {
        return saga.followPayment(
                new OrderId(event.data().orderId()), event.data().providerRef());
    }

    Mono<Outcome> onNotified(Received<PaymentNotified> event, ProviderPayment news) {
        return saga.paymentNotified(new OrderId(event.data().orderId()), news).map(Outcomes::of);
    }
}
