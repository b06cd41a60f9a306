package dev.kiosk.storefront.notification.application;

import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Letter;
import dev.kiosk.storefront.notification.domain.OrderFact;
import dev.kiosk.storefront.order.domain.OrderView;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Puts into words what customers are told, in the language that they bought in. */
public interface Letters {

    /** @param link where the order's page is; empty if nobody has said where the shop is */
    Mono<Letter> about(OrderFact fact, OrderView order, Addressee to, String link);

    /**
     * @param article what is back
     * @param product where it is
     * @param end what ends letters of this kind
     */
    Mono<Letter> backInStock(String article, Locale locale, String product, String end);

    /** @param code what proves that the address is theirs */
    Mono<Letter> code(String code, Locale locale);
}
