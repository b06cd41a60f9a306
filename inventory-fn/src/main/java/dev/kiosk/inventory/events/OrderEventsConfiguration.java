package dev.kiosk.inventory.events;

import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.outbox.AwaitedAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Which event goes to which method. */
@Configuration(proxyBeanMethods = false)
class OrderEventsConfiguration {

    @Bean
    EventSubscriptions eventSubscriptions(OrderEventsHandler orders) {
        return EventSubscriptions.builder()
                .on(KioskEvents.CART_OPENED, cart -> Mono.just(Outcome.done())) // whoever hears it is awake
                .onGroup(KioskEvents.ORDER_PLACED, orders::onPlaced)
                .onGroup(KioskEvents.ORDER_CONFIRMED, orders::onConfirmed)
                .onGroup(KioskEvents.ORDER_CANCELLED, orders::onCancelled)
                .onGroup(KioskEvents.ORDER_EXPIRED, orders::onExpired)
                .onGroup(KioskEvents.ORDER_LINES_CANCELLED, orders::onLinesCancelled)
                .on(KioskEvents.ORDER_RETURNED, orders::onReturned)
                .onReceipt(KioskEvents.STOREFRONT_NOTED)
                .build();
    }

    /** Orders ask again for what they miss; customers are to see it, too. */
    @Bean
    AwaitedAnswers awaitedAnswers() {
        return AwaitedAnswers.builder()
                .answeredBy(KioskEvents.INVENTORY_RESERVED, KioskEvents.STOREFRONT_NOTED)
                .answeredBy(KioskEvents.INVENTORY_REJECTED, KioskEvents.STOREFRONT_NOTED)
                .answeredBy(KioskEvents.INVENTORY_RELEASED, KioskEvents.STOREFRONT_NOTED)
                .answeredBy(KioskEvents.INVENTORY_EXPIRED, KioskEvents.STOREFRONT_NOTED)
                .answeredBy(KioskEvents.STOCK_ADJUSTED, KioskEvents.STOREFRONT_NOTED)
                .build();
    }
}
