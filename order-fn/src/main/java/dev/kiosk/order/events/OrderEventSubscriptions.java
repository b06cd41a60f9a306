package dev.kiosk.order.events;

import static dev.kiosk.contracts.KioskEvents.CHECKOUT_SUBMITTED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_COMMITTED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_EXPIRED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_REJECTED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_RELEASED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_RESERVED;
import static dev.kiosk.contracts.KioskEvents.ORDER_CANCELLATION_REQUESTED;
import static dev.kiosk.contracts.KioskEvents.PAYMENT_NOTIFIED;

import dev.kiosk.fn.events.EventSubscriptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event that the function handles, with its handler. */
@Configuration(proxyBeanMethods = false)
class OrderEventSubscriptions {

    @Bean
    EventSubscriptions orderSubscriptions(
            StorefrontEventsHandler storefront, InventoryEventsHandler inventory, PaymentEventsHandler payment) {
        return EventSubscriptions.builder()
                .onGroup(CHECKOUT_SUBMITTED, storefront::onCheckouts)
                .onPrepared(ORDER_CANCELLATION_REQUESTED, storefront::cancel, storefront::onCancellationRequested)
                .onPreparedGroup(INVENTORY_RESERVED, inventory::takePayment, inventory::onReserved)
                .onGroup(INVENTORY_REJECTED, inventory::onRejected)
                .onGroup(INVENTORY_COMMITTED, inventory::onCommitted)
                .onGroup(INVENTORY_RELEASED, inventory::onReleased)
                .onPrepared(INVENTORY_EXPIRED, inventory::loseStock, inventory::onExpired)
                .onPreparedGroup(PAYMENT_NOTIFIED, payment::follow, payment::onNotified)
                .build();
    }
}
