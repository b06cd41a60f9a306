package dev.kiosk.order.domain;

import dev.kiosk.order.domain.ProviderPayment.ActionRequired;
import dev.kiosk.order.domain.ProviderPayment.Authorised;
import dev.kiosk.order.domain.ProviderPayment.Captured;
import dev.kiosk.order.domain.ProviderPayment.Declined;
import dev.kiosk.order.domain.ProviderPayment.Unseen;
import dev.kiosk.order.domain.ProviderPayment.Voided;
import java.net.URI;

/** A payment provider in memory, which keeps to the contract of {@link PaymentProvider}. It has one payment. */
final class Bank {

    private static final String REF = "pay_1";

    private final Card card;
    private ProviderPayment truth = new Unseen();

    Bank(Card card) {
        this.card = card;
    }

    /** How the customer's means of payment turn out. */
    enum Card {
        GOOD,
        BAD,
        ASKS_THE_CUSTOMER
    }

    ProviderPayment truth() {
        return truth;
    }

    ProviderPayment authorise() {
        if (truth instanceof Unseen) {
            truth = switch (card) {
                case GOOD -> new Authorised(REF);
                case BAD -> new Declined(REF, "card-declined");
                case ASKS_THE_CUSTOMER -> new ActionRequired(REF, URI.create("http://bank/act"));
            };
        }
        return truth;
    }

    ProviderPayment capture(long amount) {
        if (truth instanceof Authorised) {
            truth = new Captured(REF, amount, 0);
        }
        return truth;
    }

    ProviderPayment release() {
        if (truth instanceof Authorised || truth instanceof ActionRequired) {
            truth = new Voided(REF);
        }
        return truth;
    }

    ProviderPayment refundAll() {
        if (truth instanceof Captured taken) {
            truth = new Captured(REF, taken.amount(), taken.amount());
        }
        return truth;
    }

    void customerAnswers(boolean agrees) {
        if (truth instanceof ActionRequired) {
            truth = agrees ? new Authorised(REF) : new Declined(REF, "authentication-failed");
        }
    }

    long taken() {
        return truth instanceof Captured captured ? captured.amount() : 0;
    }

    long givenBack() {
        return truth instanceof Captured captured ? captured.refunded() : 0;
    }
}
