package dev.kiosk.webhook.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.KioskEvents;
import java.util.List;

/** What endpoints can be told. */
public final class WebhookTypes {

    static final String TEST = "webhook.test";

    /** The events, in the order of an order's life. */
    public static final List<EventType<? extends EventData>> EVENTS = List.of(
            KioskEvents.ORDER_PLACED,
            KioskEvents.ORDER_CONFIRMED,
            KioskEvents.ORDER_REJECTED,
            KioskEvents.ORDER_CANCELLED,
            KioskEvents.ORDER_EXPIRED,
            KioskEvents.ORDER_SHIPPED,
            KioskEvents.ORDER_DELIVERED,
            KioskEvents.ORDER_RETURNED,
            KioskEvents.ORDER_LINES_CANCELLED,
            KioskEvents.PAYMENT_CAPTURED,
            KioskEvents.PAYMENT_REFUNDED,
            KioskEvents.PAYMENT_FAILED,
            KioskEvents.CUSTOMER_ERASED);

    /** Their names, as merchants know them: {@code order.confirmed}. */
    public static final List<String> NAMES =
            EVENTS.stream().<String>map(WebhookTypes::name).toList();

    private WebhookTypes() {}

    public static String name(EventType<?> type) {
        return type.shortName().replaceFirst("\\.v\\d+$", "");
    }
}
