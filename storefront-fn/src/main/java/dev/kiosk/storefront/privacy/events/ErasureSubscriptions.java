package dev.kiosk.storefront.privacy.events;

import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.storefront.privacy.application.ForgetService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other functions say of the customers they forget. */
@Configuration(proxyBeanMethods = false)
class ErasureSubscriptions {

    @Bean
    EventSubscriptions erasures(ForgetService service) {
        return EventSubscriptions.builder()
                .on(
                        KioskEvents.ORDER_CUSTOMER_ERASED,
                        event ->
                                service.forget(event.data()).map(Outcome::reply).defaultIfEmpty(Outcome.done()))
                .on(
                        KioskEvents.WEBHOOK_CUSTOMER_ERASED,
                        event -> service.told(event.data()).thenReturn(Outcome.done()))
                .build();
    }
}
