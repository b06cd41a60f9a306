package dev.kiosk.storefront.notification.events;

import dev.kiosk.fn.events.EventRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The route of the events that customers are told of. */
@Configuration(proxyBeanMethods = false)
class NotificationRouting {

    @Bean
    EventRoute notificationRoute(NotificationEventsHandler handler) {
        return handler.route();
    }
}
