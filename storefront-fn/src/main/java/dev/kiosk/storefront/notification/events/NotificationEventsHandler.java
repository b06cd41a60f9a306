package dev.kiosk.storefront.notification.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.events.EventRoute;
import dev.kiosk.fn.events.Received;
import dev.kiosk.storefront.alert.application.StockAlertPost;
import dev.kiosk.storefront.notification.application.NotificationService;
import dev.kiosk.storefront.notification.domain.Occasion;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.notification.domain.OrderFact.Detail;
import dev.kiosk.storefront.order.events.Identity;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells customers what happened to their orders, and who asked for it what is back in stock. */
@Component
class NotificationEventsHandler {

    private final NotificationService notifications;
    private final StockAlertPost alerts;
    private final Clock clock;

    NotificationEventsHandler(NotificationService notifications, StockAlertPost alerts, Clock clock) {
        this.notifications = notifications;
        this.alerts = alerts;
        this.clock = clock;
    }

    EventRoute route() {
        EventRoute.Builder route = EventRoute.at("/notifications");
        hear(route, KioskEvents.ORDER_PLACED, Occasion.RECEIVED, e -> Detail.NONE);
        hear(route, KioskEvents.ORDER_CONFIRMED, Occasion.CONFIRMED, e -> Detail.NONE);
        hear(route, KioskEvents.ORDER_REJECTED, Occasion.REJECTED, e -> Detail.reason(e.reason()));
        hear(route, KioskEvents.ORDER_CANCELLED, Occasion.CANCELLED, e -> Detail.reason(e.reason()));
        hear(route, KioskEvents.ORDER_EXPIRED, Occasion.EXPIRED, e -> Detail.reason(e.reason()));
        hear(route, KioskEvents.ORDER_SHIPPED, Occasion.SHIPPED, e -> Detail.parcel(e.carrier(), e.tracking()));
        hear(route, KioskEvents.ORDER_DELIVERED, Occasion.DELIVERED, e -> Detail.NONE);
        hear(route, KioskEvents.ORDER_RETURNED, Occasion.RETURNED, e -> Detail.NONE);
        hear(route, KioskEvents.PAYMENT_REFUNDED, Occasion.REFUNDED, e -> Detail.amount(e.amount()));
        route.on(KioskEvents.STOCK_ADJUSTED, this::onStock);
        return route.build();
    }

    private <E extends EventData> void hear(
            EventRoute.Builder route, EventType<E> type, Occasion occasion, Function<E, Detail> detail) {
        route.on(type, event -> on(event, occasion, detail));
    }

    private Mono<Void> onStock(Received<StockAdjusted> event) {
        StockAdjusted stock = event.data();
        return stock.available() > 0 ? alerts.replenished(stock.sku(), stock.version()) : Mono.empty();
    }

    private <E extends EventData> Mono<Void> on(Received<E> event, Occasion occasion, Function<E, Detail> detail) {
        Instant at = Objects.requireNonNullElseGet(event.meta().time(), clock::instant);
        return notifications.tell(new OrderFact(
                UUID.fromString(event.data().subject()),
                occasion,
                Identity.of(event.data(), event.meta().id()),
                at,
                detail.apply(event.data())));
    }
}
