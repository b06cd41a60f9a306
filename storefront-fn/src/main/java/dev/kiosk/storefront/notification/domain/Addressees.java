package dev.kiosk.storefront.notification.domain;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Who is told of an order. */
public interface Addressees {

    /** Empty if there is no such order. */
    Mono<Addressee> ofOrder(UUID orderId);
}
