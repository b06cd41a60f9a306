package dev.kiosk.order.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a provider says about a payment of ours: the truth about the money. */
public sealed interface ProviderPayment {

    /** The provider never heard of it. */
    record Unseen() implements ProviderPayment {}

    /** The customer has to do something first. */
    record ActionRequired(String ref, URI actionUrl) implements ProviderPayment {}

    /** The amount is held, not taken. */
    record Authorised(String ref) implements ProviderPayment {}

    /**
     * Money was taken.
     *
     * @param amount what was taken, in minor units
     * @param refunded what of it was given back
     * @param dispute the last, if there was one
     * @param refusal why the provider did not give back what it was just asked for; null where it was not, or did
     */
    record Captured(
            String ref,
            long amount,
            long refunded,
            @Nullable Dispute dispute,
            @Nullable String refusal) implements ProviderPayment {

        public Captured(String ref, long amount, long refunded) {
            this(ref, amount, refunded, null, null);
        }

        public Captured(String ref, long amount, long refunded, @Nullable Dispute dispute) {
            this(ref, amount, refunded, dispute, null);
        }

        public long refundable() {
            return Math.max(0, amount - refunded - (dispute == null ? 0 : dispute.withheld()));
        }
    }

    /**
     * Not by this means of payment; another may do.
     *
     * @param code why, as a stable kebab-case code
     */
    record Declined(String ref, String code) implements ProviderPayment {}

    /**
     * By no means of payment: the provider never takes this amount, or this currency.
     *
     * @param code why, as a stable kebab-case code
     */
    record NotPayable(String ref, String code) implements ProviderPayment {}

    /** Nothing is held any more, and nothing was taken. The reference is null where the provider never heard of it. */
    record Voided(@Nullable String ref) implements ProviderPayment {}

    /** Whether money of the customer's is held or taken, or may yet be. */
    default boolean holdsMoney() {
        return switch (this) {
            case ActionRequired _, Authorised _ -> true;
            case Captured captured -> captured.refundable() > 0;
            case Unseen _, Declined _, NotPayable _, Voided _ -> false;
        };
    }

    /** The provider's own id of the payment; null where there is none. */
    default @Nullable String reference() {
        return switch (this) {
            case ActionRequired(String ref, URI _) -> ref;
            case Authorised(String ref) -> ref;
            case Captured(String ref, long _, long _, Dispute _, String _) -> ref;
            case Declined(String ref, String _) -> ref;
            case NotPayable(String ref, String _) -> ref;
            case Voided(String ref) -> ref;
            case Unseen() -> null;
        };
    }
}
