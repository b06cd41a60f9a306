package dev.kiosk.order.domain;

import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.NotPayable;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A payment provider in memory, which keeps to the contract of {@link PaymentProvider}. */
final class Bank {

    private static final String REF = "pay_1";

    private final Map<PaymentId, Card> cards = new HashMap<>();
    private final Map<PaymentId, ProviderPayment> truths = new HashMap<>();

    /** How the customer's means of payment turn out. */
    enum Card {
        GOOD,
        BAD,
        ASKS_THE_CUSTOMER,
        FOR_NOTHING_SO_SMALL
    }

    /** What a payment is to be made with. */
    void issue(PaymentId id, Card card) {
        cards.put(id, card);
    }

    ProviderPayment truth(PaymentId id) {
        return truths.getOrDefault(id, new Unseen());
    }

    ProviderPayment authorise(PaymentId id) {
        if (truth(id) instanceof Unseen) {
            truths.put(
                    id,
                    switch (Objects.requireNonNull(cards.get(id))) {
                        case GOOD -> new Authorised(REF);
                        case BAD -> new Declined(REF, "card-declined");
                        case ASKS_THE_CUSTOMER -> new ActionRequired(REF, URI.create("http://bank/act"));
                        case FOR_NOTHING_SO_SMALL -> new NotPayable(REF, "amount-too-small");
                    });
        }
        return truth(id);
    }

    ProviderPayment capture(PaymentId id, long amount) {
        if (truth(id) instanceof Authorised) {
            truths.put(id, new Captured(REF, amount, 0));
        }
        return truth(id);
    }

    ProviderPayment release(PaymentId id) {
        if (truth(id) instanceof Authorised || truth(id) instanceof ActionRequired) {
            truths.put(id, new Voided(REF));
        }
        return truth(id);
    }

    ProviderPayment refundAll(PaymentId id) {
        if (truth(id) instanceof Captured taken) {
            truths.put(id, new Captured(REF, taken.amount(), taken.amount()));
        }
        return truth(id);
    }

    void customerAnswers(boolean agrees) {
        truths.replaceAll((id, truth) -> truth instanceof ActionRequired
                ? agrees ? new Authorised(REF) : new Declined(REF, "authentication-failed")
                : truth);
    }

    /** Whether money is held or taken for any payment but this, or may yet be. */
    boolean holdsMoneyBeside(PaymentId id) {
        return truths.entrySet().stream()
                .anyMatch(
                        truth -> !truth.getKey().equals(id) && truth.getValue().holdsMoney());
    }

    long taken() {
        return truths.values().stream()
                .mapToLong(truth -> truth instanceof Captured captured ? captured.amount() : 0)
                .sum();
    }

    long givenBack() {
        return truths.values().stream()
                .mapToLong(truth -> truth instanceof Captured captured ? captured.refunded() : 0)
                .sum();
    }
}
