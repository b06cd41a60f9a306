package dev.kiosk.order.events;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.OrderCancellationRefused;
import dev.kiosk.contracts.PaymentRetryRequested;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.order.application.OrderCommands;
import dev.kiosk.order.application.OrderOutcomes;
import dev.kiosk.order.application.OrderSaga.PaymentNews;
import dev.kiosk.order.application.PaymentRetries;
import dev.kiosk.order.application.PlaceOrders;
import dev.kiosk.order.application.UnknownOrders;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PurchaseDecision;
import dev.kiosk.order.domain.PurchaseStep;
import dev.kiosk.order.domain.Refusal;
import dev.kiosk.order.domain.Timelines;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What customers do. */
@Component
final class StorefrontEventsHandler {

    private final PlaceOrders placeOrders;
    private final OrderCommands commands;
    private final PaymentRetries retries;
    private final OrderOutcomes outcomes;
    private final Timelines timelines;
    private final Clock clock;

    StorefrontEventsHandler(
            PlaceOrders placeOrders,
            OrderCommands commands,
            PaymentRetries retries,
            OrderOutcomes outcomes,
            Timelines timelines,
            Clock clock) {
        this.placeOrders = placeOrders;
        this.commands = commands;
        this.retries = retries;
        this.outcomes = outcomes;
        this.timelines = timelines;
        this.clock = clock;
    }

    Mono<List<Outcome>> onCheckouts(List<Received<CheckoutSubmitted>> events) {
        return placeOrders
                .place(events.stream().map(Received::data).toList())
                .map(told -> told.stream()
                        .map(event -> event.map(Outcome::reply).orElseGet(Outcome::done))
                        .toList());
    }

    /** Cancels in a transaction of its own, so that the refund can follow it; a second time is refused by the order. */
    Mono<PurchaseDecision> cancel(Received<CancellationRequested> event) {
        OrderId id = new OrderId(event.data().orderId());
        return commands.cancel(
                        id,
                        Actor.CUSTOMER,
                        "cancelled-by-customer",
                        event.data().reason())
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .contextWrite(event.meta().origin()::writeTo);
    }

    /** Pays by another means, before the transaction. */
    Mono<PaymentNews> pay(Received<PaymentRetryRequested> event) {
        PaymentRetryRequested wish = event.data();
        return retries.pay(new PaymentRetries.Wish(
                new OrderId(wish.orderId()), new PaymentId(wish.paymentId()), wish.paymentToken()));
    }

    /** Whoever asks hears what came of it: by what has happened, or by what was said of it before. */
    Mono<Outcome> onPaymentRetryRequested(Received<PaymentRetryRequested> event, PaymentNews news) {
        return retries.record(news)
                .map(recorded -> recorded.again().map(Outcome::reply).orElseGet(() -> Outcomes.of(recorded.step())));
    }

    /** The order's own event says that it is cancelled; who asks in vain is told so, or how the order ended before. */
    Mono<Outcome> onCancellationRequested(Received<CancellationRequested> event, PurchaseDecision decision) {
        OrderId id = new OrderId(event.data().orderId());
        return switch (decision) {
            case PurchaseStep _ -> Mono.just(Outcome.done());
            case Refusal refusal when refusal.status().isOff() -> outcome(id);
            case Refusal refusal -> refused(id, refusal.status());
        };
    }

    private Mono<Outcome> refused(OrderId id, OrderStatus status) {
        return timelines
                .note(List.of(id), clock.instant(), Actor.CUSTOMER, "cancellation-refused", "order is " + status.code())
                .thenReturn(Outcome.reply(new OrderCancellationRefused(id.value(), "order-" + status.code())));
    }

    private Mono<Outcome> outcome(OrderId id) {
        return outcomes.of(List.of(id))
                .map(told -> told.containsKey(id) ? Outcome.reply(told.get(id)) : Outcome.done());
    }
}
