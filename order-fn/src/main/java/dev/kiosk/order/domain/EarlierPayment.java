package dev.kiosk.order.domain;

/**
 * An attempt to pay that another followed. No money may be kept for it, whatever becomes of the order.
 *
 * @param token the provider's token for the means of payment
 */
public record EarlierPayment(Payment payment, String token) {

    public Charge charge() {
        return new Charge(payment.id(), payment.order(), payment.amount(), token, payment.providerRef());
    }
}
