package dev.kiosk.storefront.order.application;

import dev.kiosk.contracts.PaymentRetryRequested;
import dev.kiosk.fn.Sha256;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import dev.kiosk.storefront.order.domain.PaymentRetries;
import dev.kiosk.storefront.order.domain.PaymentRetry;
import dev.kiosk.storefront.order.domain.RetryDecision;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Paying by another means, for who holds the order's access token: the wish is handed on, and the order decides. */
@Service
public class RetryService {

    private final OrderService access;
    private final OrderViews orders;
    private final PaymentRetries retries;
    private final OutboxTransaction transaction;
    private final Clock clock;

    RetryService(
            OrderService access,
            OrderViews orders,
            PaymentRetries retries,
            OutboxTransaction transaction,
            Clock clock) {
        this.access = access;
        this.orders = orders;
        this.retries = retries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A wish to pay.
     *
     * @param accessToken of the order; null for none
     * @param paymentToken the payment provider's token; never card data
     * @param key makes asking again harmless; without one, asking for the same again after the same attempt is
     */
    public record Wish(
            UUID orderId,
            @Nullable String accessToken,
            String paymentToken,
            @Nullable IdempotencyKey key) {

        String fingerprint() {
            return HexFormat.of().formatHex(Sha256.of(paymentToken.getBytes(StandardCharsets.UTF_8)));
        }

        /** Without what is nobody's business. */
        @Override
        public String toString() {
            return "Wish[orderId=" + orderId + "]";
        }
    }

    public Mono<RetryDecision> pay(Wish wish) {
        return access.requireAccess(wish.orderId(), wish.accessToken())
                .then(transaction.commit(decide(wish)))
                .switchIfEmpty(Mono.error(OrderService::wrongToken));
    }

    private Mono<Effects<RetryDecision>> decide(Wish wish) {
        return orders.findLocked(wish.orderId())
                .zipWhen(order -> retries.ofOrder(wish.orderId()))
                .map(found -> decide(wish, found.getT1(), found.getT2()))
                .flatMap(decision -> effects(wish, decision));
    }

    private RetryDecision decide(Wish wish, OrderView order, List<PaymentRetry> earlier) {
        return RetryDecision.of(order, earlier, wish.key(), wish.fingerprint(), clock.instant());
    }

    private Mono<Effects<RetryDecision>> effects(Wish wish, RetryDecision decision) {
        return switch (decision) {
            case RetryDecision.Taken(PaymentRetry retry) ->
                retries.add(wish.orderId(), retry, clock.instant())
                        .thenReturn(Effects.of(
                                decision,
                                new PaymentRetryRequested(wish.orderId(), retry.after(), wish.paymentToken())));
            case RetryDecision.Repeated _,
                    RetryDecision.KeyReused _,
                    RetryDecision.UnderWay _,
                    RetryDecision.NotPayable _ -> Mono.just(Effects.of(decision));
        };
    }
}
