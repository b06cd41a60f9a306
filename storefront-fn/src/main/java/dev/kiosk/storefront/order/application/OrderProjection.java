package dev.kiosk.storefront.order.application;

import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.storefront.order.domain.OrderNews;
import dev.kiosk.storefront.order.domain.OrderViews;
import dev.kiosk.storefront.order.domain.Outcomes;
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

    OrderProjection(OrderViews orders, PromotionUses uses) {
        this.orders = orders;
        this.uses = uses;
    }

    /** Fails with {@link NotYetHereException} if one of the orders is not here. */
    public Mono<Void> record(List<OrderNews> news) {
        Set<UUID> named = news.stream().map(OrderNews::orderId).collect(Collectors.toSet());
        return orders.lock(named)
                .doOnNext(found -> requireAll(named, found.keySet()))
                .flatMap(found -> orders.record(news).then(settle(Outcomes.of(news, found))));
    }

    /** Mostly nothing is to be done, and nothing is asked. */
    private Mono<Void> settle(Outcomes outcomes) {
        Mono<Void> given = outcomes.cameToNothing().isEmpty() ? Mono.empty() : uses.giveBack(outcomes.cameToNothing());
        Mono<Void> taken =
                outcomes.didNotAfterAll().isEmpty() ? Mono.empty() : uses.takeAgain(outcomes.didNotAfterAll());
        return given.then(taken);
    }

    private static void requireAll(Set<UUID> named, Set<UUID> found) {
        named.stream().filter(orderId -> !found.contains(orderId)).findFirst().ifPresent(missing -> {
            throw new NotYetHereException("order " + missing + " is not here");
        });
    }
}
