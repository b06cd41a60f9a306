package dev.kiosk.inventory.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.inventory.application.OrderStock;
import dev.kiosk.inventory.application.ReturnedGoods;
import dev.kiosk.inventory.domain.Answer;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What orders tell, a group at a time. */
@Component
final class OrderEventsHandler {

    private final OrderStock stock;
    private final ReturnedGoods returned;

    OrderEventsHandler(OrderStock stock, ReturnedGoods returned) {
        this.stock = stock;
        this.returned = returned;
    }

    Mono<List<Outcome>> onPlaced(List<Received<OrderPlaced>> events) {
        return stock.reserve(each(events, Function.identity())).map(OrderEventsHandler::outcomes);
    }

    Mono<List<Outcome>> onConfirmed(List<Received<OrderConfirmed>> events) {
        return stock.commit(each(events, OrderConfirmed::orderId)).map(OrderEventsHandler::outcomes);
    }

    Mono<List<Outcome>> onCancelled(List<Received<OrderCancelled>> events) {
        return stock.release(each(events, OrderCancelled::orderId)).map(OrderEventsHandler::outcomes);
    }

    Mono<List<Outcome>> onExpired(List<Received<OrderExpired>> events) {
        return stock.release(each(events, OrderExpired::orderId)).map(OrderEventsHandler::outcomes);
    }

    Mono<Outcome> onReturned(Received<OrderReturned> event) {
        return returned.restock(event.data(), event.meta().correlationId()).map(told -> new Outcome(null, told));
    }

    private static <E extends EventData, T> List<T> each(List<Received<E>> events, Function<E, T> part) {
        return events.stream().map(event -> part.apply(event.data())).toList();
    }

    private static List<Outcome> outcomes(List<Answer> answers) {
        return answers.stream()
                .map(answer -> new Outcome(answer.reply(), answer.others()))
                .toList();
    }
}
