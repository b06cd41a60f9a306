package dev.kiosk.order.application;

import dev.kiosk.contracts.EventData;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.application.OrderSaga.PaymentNews;
import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.EarlierPayments;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentProviders;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.PurchaseStep;
import dev.kiosk.order.domain.RetryDecision;
import dev.kiosk.order.domain.RetryDecision.Moot;
import dev.kiosk.order.domain.RetryDecision.Opened;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Pays by another means what could not be paid by the last. The attempt is written down in a transaction of its own, before the
 * provider is asked for it; so of many who ask after the same attempt one opens the next, and all learn what came of that.
 */
@Service
public final class PaymentRetries {

    private final Orders orders;
    private final EarlierPayments earlier;
    private final PaymentProviders providers;
    private final MoneyMoves moves;
    private final OrderSaga saga;
    private final OrderChanges changes;
    private final OrderOutcomes outcomes;
    private final OutboxTransaction commands;
    private final CaptureAt captureAt;
    private final Clock clock;

    PaymentRetries(
            Orders orders,
            EarlierPayments earlier,
            PaymentProviders providers,
            MoneyMoves moves,
            OrderSaga saga,
            OrderChanges changes,
            OrderOutcomes outcomes,
            OutboxTransaction commands,
            OrderProperties settings,
            Clock clock) {
        this.orders = orders;
        this.earlier = earlier;
        this.providers = providers;
        this.moves = moves;
        this.saga = saga;
        this.changes = changes;
        this.outcomes = outcomes;
        this.commands = commands;
        this.captureAt = settings.payment().capture();
        this.clock = clock;
    }

    /**
     * A wish to pay.
     *
     * @param after the attempt that it follows
     */
    public record Wish(OrderId order, PaymentId after, String token) {}

    /** Asks the provider, outside any transaction. */
    public Mono<PaymentNews> pay(Wish wish) {
        return orders.find(wish.order())
                .switchIfEmpty(UnknownOrders.notYetHere(wish.order()))
                .flatMap(purchase -> letGo(purchase, wish)
                        .flatMap(released -> released.holdsMoney()
                                ? Mono.just(PaymentNews.of(purchase, released))
                                : commands.commit(open(wish, released)).flatMap(saga::settle)));
    }

    private Mono<ProviderPayment> letGo(Purchase purchase, Wish wish) {
        return purchase.mayRetry(wish.after(), now()) ? moves.letGo(purchase) : Mono.just(new Unseen());
    }

    private Mono<Effects<Purchase>> open(Wish wish, ProviderPayment released) {
        return orders.lock(wish.order()).flatMap(purchase -> keep(decide(purchase, wish, released)));
    }

    private RetryDecision decide(Purchase purchase, Wish wish, ProviderPayment released) {
        Payment next = Payment.of(
                wish.order(),
                new PaymentId(Ids.next()),
                providers.chosen().name(),
                purchase.order().total(),
                captureAt,
                now());
        return purchase.retry(wish.after(), released, next, wish.token(), now());
    }

    private Mono<Effects<Purchase>> keep(RetryDecision decision) {
        return switch (decision) {
            case Moot(Purchase purchase) -> Mono.just(Effects.of(purchase));
            case Opened(PurchaseStep step, var left) ->
                earlier.follow(left, step.next().requirePayment())
                        .then(changes.save(step))
                        .map(saved -> new Effects<>(saved.next(), saved.events()));
        };
    }

    /** Records what came of {@link #pay}, in the caller's transaction; with what the customer is to be told, again if need be. */
    public Mono<Recorded> record(PaymentNews news) {
        return changes.each(List.of(news), PaymentNews::order, this::learned)
                .map(List::getFirst)
                .flatMap(step -> step.events().isEmpty()
                        ? again(step).map(event -> new Recorded(step, event))
                        : Mono.just(new Recorded(step, Optional.empty())));
    }

    /** @param again what was told before, where nothing has happened */
    public record Recorded(PurchaseStep step, Optional<EventData> again) {}

    private PurchaseStep learned(Purchase purchase, PaymentNews news) {
        return purchase.retried(OrderSaga.mayRecord(purchase, news), now());
    }

    private Mono<Optional<EventData>> again(PurchaseStep step) {
        OrderId id = step.order().id();
        return outcomes.of(List.of(id))
                .map(told ->
                        Optional.ofNullable(told.get(id)).or(() -> step.next().said(now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
