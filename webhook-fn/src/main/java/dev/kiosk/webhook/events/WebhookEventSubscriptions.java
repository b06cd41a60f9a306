package dev.kiosk.webhook.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.webhook.application.WebhookTypes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event that merchants can be told of; each needs a place in the function's Trigger. */
@Configuration(proxyBeanMethods = false)
class WebhookEventSubscriptions {

    @Bean
    EventSubscriptions webhookSubscriptions(OrderEventsHandler orders) {
        EventSubscriptions.Builder subscriptions = EventSubscriptions.builder();
        WebhookTypes.EVENTS.forEach(type -> hear(type, subscriptions, orders));
        return subscriptions.build();
    }

    private static <E extends EventData> void hear(
            EventType<E> type, EventSubscriptions.Builder subscriptions, OrderEventsHandler orders) {
        String name = WebhookTypes.name(type);
        subscriptions.onGroup(type, events -> orders.on(name, events));
    }
}
