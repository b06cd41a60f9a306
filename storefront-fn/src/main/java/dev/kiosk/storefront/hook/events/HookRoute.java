package dev.kiosk.storefront.hook.events;

import dev.kiosk.fn.events.EventRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The route of the events that merchants hear of. */
@Configuration(proxyBeanMethods = false)
class HookRoute {

    @Bean
    EventRoute webhookRoute(HookEventsHandler handler) {
        return handler.route();
    }
}
