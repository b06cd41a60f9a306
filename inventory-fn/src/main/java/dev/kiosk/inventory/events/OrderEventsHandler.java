package dev.kiosk.inventory.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.InventoryNoted;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.inventory.application.OrderStock;
import dev.kiosk.inventory.application.ReturnedGoods;
import dev.kiosk.inventory.domain.Answer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
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
        return stock.reserve(each(events, Function.identity())).map(answers -> outcomes(events, answers));
    }

    Mono<List<Outcome>> onConfirmed(List<Received<OrderConfirmed>> events) {
        return stock.commit(each(events, OrderConfirmed::orderId)).map(answers -> outcomes(events, answers));
    }

    Mono<List<Outcome>> onCancelled(List<Received<OrderCancelled>> events) {
        return stock.release(each(events, OrderCancelled::orderId)).map(answers -> outcomes(events, answers));
    }

    Mono<List<Outcome>> onExpired(List<Received<OrderExpired>> events) {
        return stock.release(each(events, OrderExpired::orderId)).map(answers -> outcomes(events, answers));
    }

    Mono<List<Outcome>> onLinesCancelled(List<Received<OrderLinesCancelled>> events) {
        return stock.releaseLines(each(events, Function.identity())).map(answers -> outcomes(events, answers));
    }

    Mono<Outcome> onReturned(Received<OrderReturned> event) {
        return returned.restock(event.data(), event.meta().correlationId())
                .map(told -> new Outcome(new InventoryNoted(event.data().orderId()), told));
    }

    private static <E extends EventData, T> List<T> each(List<Received<E>> events, Function<E, T> part) {
        return events.stream().map(event -> part.apply(event.data())).toList();
    }

    /** Orders say their events again until they are answered, so there is always an answer. */
    private static <E extends EventData> List<Outcome> outcomes(List<Received<E>> events, List<Answer> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(i -> outcome(events.get(i).data(), answers.get(i)))
                .toList();
    }

    private static Outcome outcome(EventData event, Answer answer) {
        EventData reply = answer.reply();
        return new Outcome(
                reply == null ? new InventoryNoted(UUID.fromString(event.subject())) : reply, answer.others());
    }
}
