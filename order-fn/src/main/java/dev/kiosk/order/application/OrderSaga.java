package dev.kiosk.order.application;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.events.ImpossibleEventException;
import dev.kiosk.fn.events.NotYetHereException;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentProviders;
import dev.kiosk.order.domain.Payments;
import dev.kiosk.order.domain.ProviderPayment;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.PurchaseStep;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What an order makes of the words of the stock and the provider. Money moves first, outside any transaction; what came of it
 * is recorded under the lock of the order, in the transaction of the event. If the order was called off in between, nothing
 * is recorded and the event comes again: then the money goes back.
 */
@Service
public final class OrderSaga {

    private final Orders orders;
    private final Payments payments;
    private final PaymentProviders providers;
    private final MoneyMoves moves;
    private final EarlierAttempts earlier;
    private final OrderChanges changes;
    private final Clock clock;

    OrderSaga(
            Orders orders,
            Payments payments,
            PaymentProviders providers,
            MoneyMoves moves,
            EarlierAttempts earlier,
            OrderChanges changes,
            Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.providers = providers;
        this.moves = moves;
        this.earlier = earlier;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What the provider said about the payment of an order.
     *
     * @param asked about which attempt; null where there was none
     */
    public record PaymentNews(OrderId order, @Nullable PaymentId asked, ProviderPayment payment) {

        static PaymentNews of(Purchase asked, ProviderPayment payment) {
            return new PaymentNews(asked.order().id(), asked.paymentId(), payment);
        }
    }

    /** Takes the money for an order whose stock is held. */
    public Mono<PaymentNews> takePayment(OrderId id) {
        return payments.open(id, new PaymentId(Ids.next()), providers.chosen().name(), now())
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .flatMap(this::settle);
    }

    /** Asks the provider, if there is anything to ask. */
    Mono<PaymentNews> settle(Purchase purchase) {
        return Mono.just(purchase)
                .filter(Purchase::needsProvider)
                .flatMap(moves::make)
                .defaultIfEmpty(new Unseen())
                .map(said -> PaymentNews.of(purchase, said));
    }

    /** Records that stock is held and what came of {@link #takePayment}, in the caller's transaction. */
    public Mono<List<PurchaseStep>> stockReserved(List<PaymentNews> news) {
        return changes.each(news, PaymentNews::order, this::reserved);
    }

    /** Does whatever a payment needs, on a hint that it moved. For an attempt that another followed no money may be kept. */
    public Mono<PaymentNews> followPayment(OrderId id, String providerName, String providerRef) {
        return earlier.settle(id, providerName, providerRef)
                .map(settled -> new PaymentNews(id, null, new Unseen()))
                .switchIfEmpty(Mono.defer(() -> followLast(id, providerName, providerRef)));
    }

    private Mono<PaymentNews> followLast(OrderId id, String providerName, String providerRef) {
        return orders.find(id)
                .switchIfEmpty(UnknownOrders.notYetHere(id))
                .filter(purchase -> purchase.isPaidBy(providerName))
                .flatMap(purchase ->
                        moves.make(purchase.hinted(providerRef)).map(said -> PaymentNews.of(purchase, said)))
                .filter(news -> providerRef.equals(news.payment().reference()))
                .switchIfEmpty(Mono.error(
                        () -> new ImpossibleEventException("order " + id + " is not paid by payment " + providerRef)));
    }

    /** Records what came of {@link #followPayment}, in the caller's transaction. */
    public Mono<List<PurchaseStep>> paymentNotified(List<PaymentNews> news) {
        return changes.each(news, PaymentNews::order, this::learned);
    }

    /** Records that orders cannot have their stock, in the caller's transaction. */
    public Mono<List<PurchaseStep>> stockRejected(List<OrderId> ids) {
        return changes.each(ids, Function.identity(), (purchase, id) -> purchase.stockRejected(now()));
    }

    private PurchaseStep reserved(Purchase purchase, PaymentNews news) {
        return purchase.stockReserved(mayRecord(purchase, news), now());
    }

    private PurchaseStep learned(Purchase purchase, PaymentNews news) {
        return purchase.learn(mayRecord(purchase, news), now());
    }

    /** What is news of the attempt that counts now. */
    static ProviderPayment mayRecord(Purchase purchase, PaymentNews news) {
        ProviderPayment said = purchase.about(news.asked(), news.payment());
        if (purchase.order().status().isOff() && said.holdsMoney()) {
            throw new NotYetHereException("order " + purchase.order().id()
                    + " was called off while it was paid; next time the money goes back");
        }
        return said;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
