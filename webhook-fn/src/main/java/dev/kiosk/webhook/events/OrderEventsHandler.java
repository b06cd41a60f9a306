package dev.kiosk.webhook.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.Identity;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Received;
import dev.kiosk.webhook.application.DeliveryService;
import dev.kiosk.webhook.application.MessageWriter;
import dev.kiosk.webhook.domain.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Owes merchants the news of orders in the transaction that remembers the event, and tells them once it is committed. */
@Component
class OrderEventsHandler {

    private final DeliveryService deliveries;
    private final MessageWriter messages;
    private final Clock clock;

    OrderEventsHandler(DeliveryService deliveries, MessageWriter messages, Clock clock) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param type as merchants know it, of all the events */
    <E extends EventData> Mono<List<Outcome>> on(String type, List<Received<E>> events) {
        List<Supplier<Message>> messages = events.stream()
                .<Supplier<Message>>map(event -> () -> message(type, event))
                .toList();
        return deliveries
                .owe(type, messages)
                .map(owed -> owed.stream()
                        .map(each -> Outcome.done().andAfterCommit(deliveries.attempt(each)))
                        .toList());
    }

    private <E extends EventData> Message message(String type, Received<E> event) {
        Instant at = Objects.requireNonNullElseGet(event.meta().time(), clock::instant);
        return messages.write(
                type,
                event.data().subject(),
                Identity.of(event.data(), event.meta().id()),
                at,
                event.data());
    }
}
