package dev.kiosk.order.application;

import dev.kiosk.contracts.Money;
import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.order.domain.Actor;
import dev.kiosk.order.domain.Orders;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.PaymentProviders;
import dev.kiosk.order.domain.Purchase;
import dev.kiosk.order.domain.PurchaseStep;
import dev.kiosk.order.domain.Refund;
import dev.kiosk.order.domain.RefundAnswer;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import dev.kiosk.order.domain.Refunds;
import dev.kiosk.order.domain.Timelines;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the provider for a refund that was agreed to, then records what came of it. May be cut short, and repeated. */
@Component
final class RefundMaker {

    private static final Logger LOG = LoggerFactory.getLogger(RefundMaker.class);

    private final Orders orders;
    private final OrderChanges changes;
    private final Refunds refunds;
    private final Timelines timelines;
    private final PaymentProviders providers;
    private final OutboxTransaction commands;
    private final MeterRegistry metrics;
    private final Clock clock;

    RefundMaker(
            Orders orders,
            OrderChanges changes,
            Refunds refunds,
            Timelines timelines,
            PaymentProviders providers,
            OutboxTransaction commands,
            MeterRegistry metrics,
            Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.refunds = refunds;
        this.timelines = timelines;
        this.providers = providers;
        this.commands = commands;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** The refund as it stands then; empty, and a line in the log, if the provider could not be asked. */
    Mono<Refund> tryToMake(Refund refund) {
        return orders.find(refund.order())
                .flatMap(purchase -> ask(purchase, refund))
                .flatMap(answer -> commands.commit(record(refund, answer)))
                .doOnNext(this::raise)
                .doOnError(failure -> LOG.atWarn()
                        .addKeyValue("orderId", refund.order())
                        .log("Refund stays due for now: {}", failure.toString()))
                .onErrorComplete();
    }

    private Mono<RefundAnswer> ask(Purchase purchase, Refund refund) {
        Money amount = new Money(refund.amount(), purchase.charge().amount().currency());
        return providers
                .of(Objects.requireNonNull(purchase.payment()))
                .refund(purchase.charge(), refund.id().toString(), amount);
    }

    private Mono<Effects<Refund>> record(Refund refund, RefundAnswer answer) {
        return orders.lock(refund.order())
                .map(purchase -> purchase.learn(answer.payment(), now()))
                .flatMap(step -> keep(after(refund, answer, step), step));
    }

    private static Refund after(Refund refund, RefundAnswer answer, PurchaseStep step) {
        boolean overtaken = answer.result() instanceof Refused && step.next().isPaidBack();
        return overtaken ? refund.overtaken() : refund.after(answer.result());
    }

    private Mono<Effects<Refund>> keep(Refund refund, PurchaseStep step) {
        return changes.save(step).flatMap(saved -> keep(refund).thenReturn(new Effects<>(refund, saved.events())));
    }

    private Mono<Void> keep(Refund refund) {
        Mono<Void> kept = refunds.keep(refund);
        return refund.needsPeople()
                ? kept.then(timelines.note(
                                List.of(refund.order()), now(), Actor.PAYMENT, Payment.REFUND_FAILED, refund.code()))
                        .then()
                : kept;
    }

    /** For people: nobody tries any more. */
    private void raise(Refund refund) {
        if (refund.needsPeople()) {
            LOG.atError()
                    .addKeyValue("orderId", refund.order())
                    .log("Refund {} was refused for good: {}", refund.id(), refund.code());
        }
        String status = refund.needsPeople() ? "failed" : refund.isDue() ? "due" : "settled";
        metrics.counter("kiosk.refunds", "status", status).increment();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
