package dev.kiosk.storefront.order.application;

import dev.kiosk.contracts.CancellationRequested;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.order.domain.CancellationDecision;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What the holder of an order's access token can do. A wrong token learns nothing, not even whether the order exists. */
@Service
public class OrderService {

    private final OrderViews orders;
    private final AccessTokens tokens;
    private final OutboxTransaction transaction;
    private final Clock clock;

    OrderService(OrderViews orders, AccessTokens tokens, OutboxTransaction transaction, Clock clock) {
        this.orders = orders;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Mono<OrderView> find(UUID orderId, @Nullable String token) {
        return requireAccess(orderId, token)
                .then(Mono.defer(() -> orders.find(orderId)))
                .switchIfEmpty(Mono.error(OrderService::wrongToken));
    }

    /** Whether there is such an order and the token opens it. */
    public Mono<Boolean> opens(UUID orderId, String token) {
        return tokens.opens(orderId, token) ? orders.find(orderId).hasElement() : Mono.just(false);
    }

    /** The order that people call so and the token opens; empty if there is none. */
    public Mono<UUID> numbered(OrderNumber number, String token) {
        return orders.numbered(number)
                .filter(orderId -> tokens.opens(orderId, token))
                .next();
    }

    /** Asks for it, unless it is known to be too late; the order decides. Asking again changes nothing. */
    public Mono<CancellationDecision> requestCancellation(
            UUID orderId, @Nullable String token, CancellationReason reason) {
        return requireAccess(orderId, token)
                .then(transaction.commit(orders.findLocked(orderId)
                        .map(OrderView::cancellation)
                        .flatMap(decision -> effects(orderId, decision, reason))))
                .switchIfEmpty(Mono.error(OrderService::wrongToken));
    }

    private Mono<Effects<CancellationDecision>> effects(
            UUID orderId, CancellationDecision decision, CancellationReason reason) {
        return switch (decision) {
            case CancellationDecision.Taken _ ->
                orders.requestCancellation(orderId, reason.said(), clock.instant())
                        .thenReturn(Effects.of(decision, new CancellationRequested(orderId, reason.code())));
            case CancellationDecision.Repeated _, CancellationDecision.TooLate _ -> Mono.just(Effects.of(decision));
        };
    }

    /** Fails unless the token opens the order; whether there is such an order is not asked. */
    public Mono<Void> requireAccess(UUID orderId, @Nullable String token) {
        return Mono.defer(() -> {
            if (token == null || token.isEmpty()) {
                return Mono.error(Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "access-token-missing",
                        "An order is shown to who has its access token"));
            }
            return tokens.opens(orderId, token) ? Mono.empty() : Mono.error(wrongToken());
        });
    }

    /** What a wrong token is told, and an order that does not exist. */
    public static Problem wrongToken() {
        return Problem.of(HttpStatus.FORBIDDEN, "access-token-wrong", "This access token does not open this order");
    }
}
