package dev.kiosk.storefront.order.events;

import static dev.kiosk.storefront.catalogue.events.StockEventsHandler.levels;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.Shortage;
import dev.kiosk.contracts.StockRejected;
import dev.kiosk.contracts.StorefrontNoted;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.Outcome;
import dev.kiosk.fn.events.Receipts;
import dev.kiosk.fn.events.Received;
import dev.kiosk.fn.outbox.AwaitedAnswers;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.catalogue.domain.StockLevel;
import dev.kiosk.storefront.catalogue.events.StockEventsHandler;
import dev.kiosk.storefront.order.domain.OrderNews.Fact;
import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.domain.PaymentStanding.Stage;
import dev.kiosk.storefront.order.domain.TimelineDetail;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Which event means what to an order's timeline, and to what is left of a SKU. */
@Configuration(proxyBeanMethods = false)
class StorefrontSubscriptions {

    private final OrderEventsHandler orders;
    private final StockEventsHandler stock;

    StorefrontSubscriptions(OrderEventsHandler orders, StockEventsHandler stock) {
        this.orders = orders;
        this.stock = stock;
    }

    @Bean
    EventSubscriptions subscriptions() {
        EventSubscriptions.Builder builder = EventSubscriptions.builder();
        orderMoves(builder);
        payments(builder);
        stock(builder);
        return builder.build();
    }

    /** All that is said to the storefront is said until it has it. */
    @Bean
    Receipts receipts() {
        return new Receipts(StorefrontNoted::new);
    }

    /** A checkout is said again until it has come to something; who is to forget a customer, until they say so. */
    @Bean
    AwaitedAnswers awaitedAnswers(StorefrontProperties settings) {
        AwaitedAnswers.Builder awaited =
                ofOrders().answeredBy(KioskEvents.CUSTOMER_ERASURE_REQUESTED, KioskEvents.ORDER_CUSTOMER_ERASED);
        return settings.privacy().webhooks()
                ? awaited.answeredBy(KioskEvents.CUSTOMER_ERASED, KioskEvents.WEBHOOK_CUSTOMER_ERASED)
                        .build()
                : awaited.build();
    }

    private static AwaitedAnswers.Builder ofOrders() {
        return AwaitedAnswers.builder()
                .settledBy(
                        KioskEvents.CHECKOUT_SUBMITTED,
                        KioskEvents.ORDER_CONFIRMED,
                        KioskEvents.ORDER_REJECTED,
                        KioskEvents.ORDER_CANCELLED,
                        KioskEvents.ORDER_EXPIRED)
                .answeredBy(
                        KioskEvents.ORDER_CANCELLATION_REQUESTED,
                        KioskEvents.ORDER_CANCELLATION_REFUSED,
                        KioskEvents.ORDER_CONFIRMED,
                        KioskEvents.ORDER_REJECTED,
                        KioskEvents.ORDER_CANCELLED,
                        KioskEvents.ORDER_EXPIRED)
                .answeredBy(
                        KioskEvents.ORDER_RETURN_REQUESTED,
                        KioskEvents.ORDER_RETURN_RECORDED,
                        KioskEvents.ORDER_RETURN_REFUSED)
                .answeredBy(
                        KioskEvents.PAYMENT_RETRY_REQUESTED,
                        KioskEvents.PAYMENT_FAILED,
                        KioskEvents.PAYMENT_ACTION_REQUIRED)
                .settledBy(
                        KioskEvents.PAYMENT_RETRY_REQUESTED,
                        KioskEvents.ORDER_CONFIRMED,
                        KioskEvents.ORDER_REJECTED,
                        KioskEvents.ORDER_CANCELLED,
                        KioskEvents.ORDER_EXPIRED);
    }

    private void orderMoves(EventSubscriptions.Builder builder) {
        on(builder, KioskEvents.ORDER_PLACED, e -> new Fact.Moved(OrderStatus.PLACED, e.version(), ""));
        on(builder, KioskEvents.ORDER_CONFIRMED, e -> new Fact.Moved(OrderStatus.CONFIRMED, e.version(), ""));
        on(builder, KioskEvents.ORDER_REJECTED, e -> new Fact.Moved(OrderStatus.REJECTED, e.version(), e.reason()));
        on(builder, KioskEvents.ORDER_CANCELLED, e -> new Fact.Moved(OrderStatus.CANCELLED, e.version(), e.reason()));
        on(builder, KioskEvents.ORDER_EXPIRED, e -> new Fact.Moved(OrderStatus.EXPIRED, e.version(), e.reason()));
        on(
                builder,
                KioskEvents.ORDER_SHIPPED,
                e -> new Fact.Shipped(e.version(), e.carrier() + " " + e.tracking(), e.lines()));
        on(builder, KioskEvents.ORDER_DELIVERED, e -> new Fact.Moved(OrderStatus.DELIVERED, e.version(), ""));
        on(builder, KioskEvents.ORDER_RETURNED, e -> new Fact.SentBack(TimelineDetail.goods(e.lines()), e.lines()));
        on(
                builder,
                KioskEvents.ORDER_LINES_CANCELLED,
                e -> new Fact.CalledOff(TimelineDetail.goods(e.lines()), e.lines()));
        on(builder, KioskEvents.ORDER_CANCELLATION_REFUSED, e -> new Fact.Noted(e.reason()));
        on(builder, KioskEvents.ORDER_RETURN_ACCEPTED, e -> new Fact.Noted(e.instructions()));
        on(
                builder,
                KioskEvents.ORDER_RETURN_REFUSED,
                e -> new Fact.SentBack(Objects.requireNonNullElse(e.explanation(), e.reason()), e.lines()));
    }

    private void payments(EventSubscriptions.Builder builder) {
        on(
                builder,
                KioskEvents.PAYMENT_CAPTURED,
                e -> new Fact.Paid(e.paymentId(), Stage.CAPTURED, TimelineDetail.amount(e.amount()), null));
        on(
                builder,
                KioskEvents.PAYMENT_REFUNDED,
                e -> new Fact.Refunded(e.amount(), TimelineDetail.amount(e.amount())));
        on(
                builder,
                KioskEvents.PAYMENT_FAILED,
                e -> new Fact.Paid(e.paymentId(), Stage.FAILED, e.code(), e.retryUntil()));
        on(
                builder,
                KioskEvents.PAYMENT_ACTION_REQUIRED,
                e -> new Fact.Paid(
                        e.paymentId(), Stage.ACTION_REQUIRED, e.actionUrl().toString(), null));
    }

    private void stock(EventSubscriptions.Builder builder) {
        on(builder, KioskEvents.INVENTORY_RESERVED, e -> new Fact.Reserved(""), e -> levels(e.lines()));
        on(builder, KioskEvents.INVENTORY_REJECTED, e -> new Fact.Noted(shortOf(e)));
        on(builder, KioskEvents.INVENTORY_RELEASED, e -> new Fact.Noted(""), e -> levels(e.lines()));
        on(builder, KioskEvents.INVENTORY_EXPIRED, e -> new Fact.Noted(""), e -> levels(e.lines()));
        builder.onGroup(
                KioskEvents.STOCK_ADJUSTED,
                stock.on(e -> Stream.of(new StockLevel(e.sku(), e.available(), e.version()))));
    }

    private <E extends EventData> void on(
            EventSubscriptions.Builder builder, EventType<E> type, Function<E, Fact> fact) {
        builder.onGroup(type, orders.on(type, fact));
    }

    private <E extends EventData> void on(
            EventSubscriptions.Builder builder,
            EventType<E> type,
            Function<E, Fact> fact,
            Function<E, Stream<StockLevel>> levelsOf) {
        Function<List<Received<E>>, Mono<List<Outcome>>> news = orders.on(type, fact);
        Function<List<Received<E>>, Mono<List<Outcome>>> levels = stock.on(levelsOf);
        builder.onGroup(type, events -> news.apply(events).then(Mono.defer(() -> levels.apply(events))));
    }

    private static String shortOf(StockRejected rejected) {
        return rejected.shortages().stream().map(Shortage::sku).limit(5).collect(Collectors.joining(", "));
    }
}
