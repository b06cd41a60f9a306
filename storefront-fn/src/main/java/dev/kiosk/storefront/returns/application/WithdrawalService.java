package dev.kiosk.storefront.returns.application;

import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.notification.domain.Addressee;
import dev.kiosk.storefront.notification.domain.Addressees;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import dev.kiosk.storefront.order.domain.WithdrawalDecision;
import dev.kiosk.storefront.returns.domain.ReturnWishes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Withdrawing from the contract, for who holds the order's access token: Directive 2011/83/EU, article 11a, as Directive (EU)
 * 2023/2673 has it. The customer declares it and confirms that; an acknowledgement goes to the address of the order.
 */
@Service
public class WithdrawalService {

    private static final String REASON = "withdrawn";

    private final OrderService access;
    private final OrderViews orders;
    private final Addressees addressees;
    private final ReturnWishes wishes;
    private final OutboxTransaction transaction;
    private final Clock clock;
    private final Duration period;

    WithdrawalService(
            OrderService access,
            OrderViews orders,
            Addressees addressees,
            ReturnWishes wishes,
            OutboxTransaction transaction,
            Clock clock,
            StorefrontProperties settings) {
        this.access = access;
        this.orders = orders;
        this.addressees = addressees;
        this.wishes = wishes;
        this.transaction = transaction;
        this.clock = clock;
        this.period = settings.withdrawalPeriod();
    }

    /**
     * What the customer would declare.
     *
     * @param customer who declares it, and where the acknowledgement goes
     * @param decision what would come of it now
     */
    public record Statement(OrderView order, Addressee customer, WithdrawalDecision decision) {}

    public Mono<Statement> statement(UUID orderId, @Nullable String token) {
        return access.find(orderId, token)
                .zipWith(
                        addressees.ofOrder(orderId),
                        (order, customer) -> new Statement(order, customer, order.withdrawal(clock.instant(), period)));
    }

    /** A second time changes nothing. */
    public Mono<WithdrawalDecision> withdraw(UUID orderId, @Nullable String token) {
        return access.requireAccess(orderId, token)
                .then(transaction.commit(orders.findLocked(orderId)
                        .map(order -> order.withdrawal(clock.instant(), period))
                        .flatMap(decision -> effects(orderId, decision))))
                .switchIfEmpty(Mono.error(OrderService::wrongToken));
    }

    private Mono<Effects<WithdrawalDecision>> effects(UUID orderId, WithdrawalDecision decision) {
        if (!(decision instanceof WithdrawalDecision.Taken)) {
            return Mono.just(Effects.of(decision));
        }
        UUID id = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return wishes.withdraw(orderId, id, now)
                .thenReturn(Effects.of(decision, new ReturnRequested(orderId, id, true, REASON, List.of(), now)));
    }
}
