package dev.kiosk.storefront.notification.events;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.EventType;
import dev.kiosk.contracts.KioskEvents;
import dev.kiosk.contracts.OrderReturnRecorded;
import dev.kiosk.fn.events.EventSubscriptions;
import dev.kiosk.fn.events.Received;
import dev.kiosk.storefront.notification.domain.Occasion;
import dev.kiosk.storefront.notification.domain.OrderFact.Detail;
import dev.kiosk.storefront.notification.domain.OrderLetter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** Which event is a customer told of. */
@Configuration(proxyBeanMethods = false)
class LetterSubscriptions {

    private final LetterEventsHandler letters;

    LetterSubscriptions(LetterEventsHandler letters) {
        this.letters = letters;
    }

    @Bean
    EventSubscriptions subscriptionsOfLetters() {
        EventSubscriptions.Builder builder = EventSubscriptions.builder();
        on(builder, KioskEvents.ORDER_PLACED, Occasion.RECEIVED, e -> Detail.NONE);
        on(builder, KioskEvents.ORDER_CONFIRMED, Occasion.CONFIRMED, e -> Detail.money(e.money()));
        on(builder, KioskEvents.ORDER_REJECTED, Occasion.REJECTED, e -> Detail.ended(e.reason(), null));
        on(builder, KioskEvents.ORDER_CANCELLED, Occasion.CANCELLED, e -> Detail.ended(e.reason(), e.money()));
        on(builder, KioskEvents.ORDER_EXPIRED, Occasion.EXPIRED, e -> Detail.ended(e.reason(), e.money()));
        on(
                builder,
                KioskEvents.ORDER_SHIPPED,
                Occasion.SHIPPED,
                e -> Detail.parcel(e.carrier(), e.tracking(), e.lines(), e.remaining()));
        on(builder, KioskEvents.ORDER_DELIVERED, Occasion.DELIVERED, e -> Detail.NONE);
        on(
                builder,
                KioskEvents.ORDER_LINES_CANCELLED,
                Occasion.LINES_CANCELLED,
                e -> Detail.goods(e.reason(), e.lines(), e.money()));
        on(builder, KioskEvents.ORDER_RETURNED, Occasion.RETURNED, e -> Detail.goods(e.reason(), e.lines(), null));
        builder.onPreparedGroup(KioskEvents.ORDER_RETURN_RECORDED, this::acknowledge, letters::record);
        on(
                builder,
                KioskEvents.ORDER_RETURN_ACCEPTED,
                Occasion.RETURN_ACCEPTED,
                e -> Detail.answer("", e.lines(), e.instructions()));
        on(
                builder,
                KioskEvents.ORDER_RETURN_REFUSED,
                Occasion.RETURN_REFUSED,
                e -> Detail.answer(e.reason(), e.lines(), Objects.requireNonNullElse(e.explanation(), "")));
        on(builder, KioskEvents.PAYMENT_REFUNDED, Occasion.REFUNDED, e -> Detail.amount(e.amount()));
        asking(
                builder,
                KioskEvents.PAYMENT_FAILED,
                Occasion.DECLINED,
                e -> Optional.ofNullable(e.retryUntil()).map(until -> Detail.declined(e.code(), until)));
        asking(builder, KioskEvents.PAYMENT_ACTION_REQUIRED, Occasion.ACTION_REQUIRED, e -> Optional.of(Detail.NONE));
        return builder.build();
    }

    /** What the customer declared, with the moment in which they did: Directive 2011/83/EU, article 11a(4). */
    private Mono<OrderLetter> acknowledge(Received<OrderReturnRecorded> event) {
        OrderReturnRecorded data = event.data();
        return data.withdrawal()
                ? letters.write(event, Occasion.WITHDRAWN, data.requestedAt(), e -> Detail.goods("", e.lines(), null))
                : letters.write(
                        event,
                        Occasion.RETURN_REQUESTED,
                        data.requestedAt(),
                        e -> Detail.goods(e.reason(), e.lines(), null));
    }

    /** @param detail empty where there is nothing to ask for */
    private <E extends EventData> void asking(
            EventSubscriptions.Builder builder,
            EventType<E> type,
            Occasion occasion,
            Function<E, Optional<Detail>> detail) {
        builder.onPreparedGroup(type, event -> letters.ask(event, occasion, detail), letters::recordAsked);
    }

    private <E extends EventData> void on(
            EventSubscriptions.Builder builder, EventType<E> type, Occasion occasion, Function<E, Detail> detail) {
        builder.onPreparedGroup(type, event -> letters.write(event, occasion, detail), letters::record);
    }
}
