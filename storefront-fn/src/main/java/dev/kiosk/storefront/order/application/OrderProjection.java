package dev.kiosk.storefront.order.application;

import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.storefront.order.domain.OrderNews;
import dev.kiosk.storefront.order.domain.OrderNews.Fact;
import dev.kiosk.storefront.order.domain.OrderViews;
import dev.kiosk.storefront.pricing.domain.PromotionUses;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Keeps what customers see up to date, many orders at once, in the transaction of the inbox. */
@Service
public class OrderProjection {

    private final OrderViews orders;
    private final PromotionUses uses;
    private final NewsFollower follower;

    OrderProjection(OrderViews orders, PromotionUses uses, NewsFollower follower) {
        this.orders = orders;
        this.uses = uses;
        this.follower = follower;
    }

    /** Fails with {@link NotYetHereException} if one of the orders is not here. */
    public Mono<Void> record(List<OrderNews> news) {
        Set<UUID> named = news.stream().map(OrderNews::orderId).collect(Collectors.toSet());
        return orders.lock(named)
                .doOnNext(found -> requireAll(named, found.keySet()))
                .then(orders.record(news))
                .then(Mono.defer(() -> giveBack(news)))
                .then(Mono.defer(() -> follower.follow(news)));
    }

    /** What orders have used that came to nothing. Mostly nothing is to be done, and nothing is asked. */
    private Mono<Void> giveBack(List<OrderNews> news) {
        Set<UUID> maybe = news.stream()
                .filter(one -> mayEndInNothing(one.fact()))
                .map(OrderNews::orderId)
                .collect(Collectors.toSet());
        return maybe.isEmpty()
                ? Mono.empty()
                : orders.cameToNothing(maybe)
                        .flatMap(orderIds -> orderIds.isEmpty() ? Mono.empty() : uses.giveBack(orderIds));
    }

    private static boolean mayEndInNothing(Fact fact) {
        return switch (fact) {
            case Fact.Moved moved ->
                switch (moved.stage()) {
                    case REJECTED, CANCELLED, EXPIRED -> true;
                    case SUBMITTED, PLACED, RESERVED, CONFIRMED, SHIPPED, DELIVERED, REFUNDED -> false;
                };
            case Fact.Refunded _ -> true;
            case Fact.Shipped _, Fact.CalledOff _, Fact.SentBack _, Fact.Reserved _, Fact.Paid _, Fact.Noted _ -> false;
        };
    }

    private static void requireAll(Set<UUID> named, Set<UUID> found) {
        named.stream().filter(orderId -> !found.contains(orderId)).findFirst().ifPresent(missing -> {
            throw new NotYetHereException("order " + missing + " is not here");
        });
    }
}
