package dev.kiosk.order.events;

import static dev.kiosk.contracts.KioskEvents.CART_OPENED;
import static dev.kiosk.contracts.KioskEvents.CHECKOUT_SUBMITTED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_COMMITTED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_EXPIRED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_NOTED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_REJECTED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_RELEASED;
import static dev.kiosk.contracts.KioskEvents.INVENTORY_RESERVED;
import static dev.kiosk.contracts.KioskEvents.ORDER_CANCELLATION_REFUSED;
import static dev.kiosk.contracts.KioskEvents.ORDER_CANCELLATION_REQUESTED;
import static dev.kiosk.contracts.KioskEvents.ORDER_CANCELLED;
import static dev.kiosk.contracts.KioskEvents.ORDER_CONFIRMED;
import static dev.kiosk.contracts.KioskEvents.ORDER_CUSTOMER_ERASED;
import static dev.kiosk.contracts.KioskEvents.ORDER_DELIVERED;
import static dev.kiosk.contracts.KioskEvents.ORDER_EXPIRED;
import static dev.kiosk.contracts.KioskEvents.ORDER_LINES_CANCELLED;
import static dev.kiosk.contracts.KioskEvents.ORDER_PLACED;
import static dev.kiosk.contracts.KioskEvents.ORDER_REJECTED;
import static dev.kiosk.contracts.KioskEvents.ORDER_RETURNED;
import static dev.kiosk.contracts.KioskEvents.ORDER_RETURN_ACCEPTED;
import static dev.kiosk.contracts.KioskEvents.ORDER_RETURN_RECORDED;
import static dev.kiosk.contracts.KioskEvents.ORDER_RETURN_REFUSED;
import static dev.kiosk.contracts.KioskEvents.ORDER_RETURN_REQUESTED;
import static dev.kiosk.contracts.KioskEvents.ORDER_SHIPPED;
import static dev.kiosk.contracts.KioskEvents.PAYMENT_ACTION_REQUIRED;
import static dev.kiosk.contracts.KioskEvents.PAYMENT_CAPTURED;
import static dev.kiosk.contracts.KioskEvents.PAYMENT_FAILED;
import static dev.kiosk.contracts.KioskEvents.PAYMENT_NOTIFIED;
import static dev.kiosk.contracts.KioskEvents.PAYMENT_REFUNDED;
import static dev.kiosk.contracts.KioskEvents.PAYMENT_RETRY_REQUESTED;
import static dev.kiosk.contracts.KioskEvents.STOREFRONT_NOTED;

import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.outbox.AwaitedAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Every event that the function handles, with its handler. */
@Configuration(proxyBeanMethods = false)
class OrderEventSubscriptions {

    @Bean
    EventSubscriptions orderSubscriptions(
            StorefrontEventsHandler storefront,
            ReturnEventsHandler returns,
            InventoryEventsHandler inventory,
            PaymentEventsHandler payment) {
        return EventSubscriptions.builder()
                .on(CART_OPENED, cart -> Mono.just(Outcome.done())) // whoever hears it is awake
                .onGroup(CHECKOUT_SUBMITTED, storefront::onCheckouts)
                .onPrepared(ORDER_CANCELLATION_REQUESTED, storefront::cancel, storefront::onCancellationRequested)
                .onPrepared(ORDER_RETURN_REQUESTED, returns::callOff, returns::onReturnRequested)
                .onPrepared(PAYMENT_RETRY_REQUESTED, storefront::pay, storefront::onPaymentRetryRequested)
                .onPreparedGroup(INVENTORY_RESERVED, inventory::takePayment, inventory::onReserved)
                .onGroup(INVENTORY_REJECTED, inventory::onRejected)
                .onGroup(INVENTORY_COMMITTED, inventory::onCommitted)
                .onGroup(INVENTORY_RELEASED, inventory::onReleased)
                .onPrepared(INVENTORY_EXPIRED, inventory::loseStock, inventory::onExpired)
                .onPreparedGroup(PAYMENT_NOTIFIED, payment::follow, payment::onNotified)
                .onGroup(INVENTORY_NOTED, inventory::onNoted)
                .onReceipt(STOREFRONT_NOTED)
                .build();
    }

    /** What is said again until it is answered: by the stock with an event of its own, by the storefront with a receipt. */
    @Bean
    AwaitedAnswers awaitedAnswers() {
        return AwaitedAnswers.builder()
                .answeredBy(
                        ORDER_PLACED,
                        INVENTORY_RESERVED,
                        INVENTORY_REJECTED,
                        INVENTORY_EXPIRED,
                        INVENTORY_NOTED,
                        STOREFRONT_NOTED)
                .answeredBy(ORDER_CONFIRMED, INVENTORY_COMMITTED, INVENTORY_EXPIRED, INVENTORY_NOTED, STOREFRONT_NOTED)
                .answeredBy(ORDER_CANCELLED, INVENTORY_RELEASED, INVENTORY_NOTED, STOREFRONT_NOTED)
                .answeredBy(ORDER_EXPIRED, INVENTORY_RELEASED, INVENTORY_NOTED, STOREFRONT_NOTED)
                .answeredBy(ORDER_RETURNED, INVENTORY_NOTED, STOREFRONT_NOTED)
                .answeredBy(ORDER_LINES_CANCELLED, INVENTORY_RELEASED, INVENTORY_NOTED, STOREFRONT_NOTED)
                .answeredBy(ORDER_REJECTED, STOREFRONT_NOTED)
                .answeredBy(ORDER_SHIPPED, STOREFRONT_NOTED)
                .answeredBy(ORDER_DELIVERED, STOREFRONT_NOTED)
                .answeredBy(ORDER_CANCELLATION_REFUSED, STOREFRONT_NOTED)
                .answeredBy(ORDER_RETURN_RECORDED, STOREFRONT_NOTED)
                .answeredBy(ORDER_RETURN_ACCEPTED, STOREFRONT_NOTED)
                .answeredBy(ORDER_RETURN_REFUSED, STOREFRONT_NOTED)
                .answeredBy(PAYMENT_ACTION_REQUIRED, STOREFRONT_NOTED)
                .answeredBy(PAYMENT_CAPTURED, STOREFRONT_NOTED)
                .answeredBy(PAYMENT_FAILED, STOREFRONT_NOTED)
                .answeredBy(PAYMENT_REFUNDED, STOREFRONT_NOTED)
                .answeredBy(ORDER_CUSTOMER_ERASED, STOREFRONT_NOTED)
                .build();
    }
}
