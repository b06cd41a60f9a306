package dev.kiosk.storefront.returns.application;

import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import dev.kiosk.storefront.returns.domain.ReturnDecision;
import dev.kiosk.storefront.returns.domain.ReturnWish;
import dev.kiosk.storefront.returns.domain.ReturnWishes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Sending something back, for who holds the order's access token: the wish is handed on, and the order decides. */
@Service
public class ReturnService {

    private final OrderService access;
    private final OrderViews orders;
    private final ReturnWishes wishes;
    private final OutboxTransaction transaction;
    private final Clock clock;

    ReturnService(
            OrderService access, OrderViews orders, ReturnWishes wishes, OutboxTransaction transaction, Clock clock) {
        this.access = access;
        this.orders = orders;
        this.wishes = wishes;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Mono<ReturnDecision> ask(UUID orderId, @Nullable String token, ReturnWish wish) {
        return access.requireAccess(orderId, token)
                .then(transaction.commit(decide(orderId, wish)))
                .switchIfEmpty(Mono.error(OrderService::wrongToken));
    }

    private Mono<Effects<ReturnDecision>> decide(UUID orderId, ReturnWish wish) {
        return orders.findLocked(orderId)
                .flatMap(order -> decide(order, wish))
                .flatMap(decision -> effects(orderId, decision, wish));
    }

    private Mono<ReturnDecision> decide(OrderView order, ReturnWish wish) {
        return wishes.asked(order.orderId(), wish.key())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(earlier -> ReturnDecision.of(order, earlier, wish));
    }

    private Mono<Effects<ReturnDecision>> effects(UUID orderId, ReturnDecision decision, ReturnWish wish) {
        if (!(decision instanceof ReturnDecision.Taken)) {
            return Mono.just(Effects.of(decision));
        }
        UUID id = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return wishes.add(orderId, id, wish, now)
                .thenReturn(Effects.of(
                        decision,
                        new ReturnRequested(orderId, id, false, wish.reason().code(), wish.lines(), now)));
    }
}
