package dev.kiosk.storefront.hook.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.fn.events.EventRoute;
import dev.kiosk.fn.events.Received;
import dev.kiosk.storefront.hook.application.HookDispatch;
import dev.kiosk.storefront.hook.application.HookMessages;
import dev.kiosk.storefront.hook.application.HookTypes;
import dev.kiosk.storefront.hook.domain.HookMessage;
import dev.kiosk.storefront.order.events.Identity;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells merchants what happened to orders. */
@Component
class HookEventsHandler {

    private final HookDispatch dispatch;
    private final HookMessages messages;
    private final Clock clock;

    HookEventsHandler(HookDispatch dispatch, HookMessages messages, Clock clock) {
        this.dispatch = dispatch;
        this.messages = messages;
        this.clock = clock;
    }

    EventRoute route() {
        EventRoute.Builder route = EventRoute.at("/webhooks");
        HookTypes.EVENTS.forEach(type -> hear(route, type));
        return route.build();
    }

    private <E extends EventData> void hear(EventRoute.Builder route, EventType<E> type) {
        String name = HookTypes.name(type);
        route.on(type, event -> dispatch.tell(name, () -> message(name, event)));
    }

    private <E extends EventData> HookMessage message(String type, Received<E> event) {
        Instant at = Objects.requireNonNullElseGet(event.meta().time(), clock::instant);
        return messages.write(
                type,
                event.data().subject(),
                Identity.of(event.data(), event.meta().id()),
                at,
                event.data());
    }
}
