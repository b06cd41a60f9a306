package dev.kiosk.webhook.events;

import dev.kiosk.contracts.CustomerErased;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.WebhookCustomerErased;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.webhook.domain.ToldOrders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Forgets what merchants' systems were told of orders whose customer is forgotten; that these are, they are told as well. */
@Configuration(proxyBeanMethods = false)
class ErasureSubscriptions {

    private final ToldOrders told;

    ErasureSubscriptions(ToldOrders told) {
        this.told = told;
    }

    @Bean
    EventSubscriptions erasures() {
        return EventSubscriptions.builder()
                .on(KioskEvents.CUSTOMER_ERASED, event -> forget(event.data()))
                .build();
    }

    private Mono<Outcome> forget(CustomerErased erased) {
        return told.forget(erased.orderIds())
                .thenReturn(Outcome.reply(new WebhookCustomerErased(erased.erasureId(), erased.orderIds())));
    }
}
