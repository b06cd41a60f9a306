package dev.kiosk.tally.events;

import static dev.kiosk.contracts.KioskEvents.ORDER_CONFIRMED;

import dev.kiosk.fn.events.EventSubscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event that the function handles, with its handler; each needs a line in helm/kiosk/files/routing.yaml. */
@Configuration(proxyBeanMethods = false)
class TallyEventSubscriptions {

    @Bean
    EventSubscriptions tallySubscriptions(OrderEventsHandler orders) {
        return EventSubscriptions.builder().on(ORDER_CONFIRMED, orders::on).build();
    }
}
