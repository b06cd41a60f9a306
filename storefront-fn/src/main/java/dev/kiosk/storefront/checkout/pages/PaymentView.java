package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.payment.domain.PaymentOffer;
import java.util.List;

/**
 * A means of payment.
 *
 * @param token what is sent for it
 */
public record PaymentView(String token, boolean chosen) {

    /** Where there is but one there is nothing to choose. */
    static List<PaymentView> of(PaymentOffer offer, String chosen) {
        return offer.methods().stream()
                .map(token -> new PaymentView(
                        token, token.equals(chosen) || offer.methods().size() == 1))
                .toList();
    }
}
