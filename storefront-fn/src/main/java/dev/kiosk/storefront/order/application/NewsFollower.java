package dev.kiosk.storefront.order.application;

import dev.kiosk.storefront.order.domain.OrderNews;
import java.util.List;
import reactor.core.publisher.Mono;

/** What follows from news of orders once it is written down: in the same transaction, which holds the orders. */
public interface NewsFollower {

    /** May be told of news that is known already. */
    Mono<Void> follow(List<OrderNews> news);
}
