package dev.kiosk.order.privacy.events;

import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.order.privacy.application.ForgetCustomers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears who wants to be forgotten. */
@Configuration(proxyBeanMethods = false)
class ErasureSubscriptions {

    @Bean
    EventSubscriptions erasures(ForgetCustomers forget) {
        return EventSubscriptions.builder()
                .on(
                        KioskEvents.CUSTOMER_ERASURE_REQUESTED,
                        event -> forget.forget(event.data()).map(Outcome::reply))
                .build();
    }
}
