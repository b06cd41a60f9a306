package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.Cart;
import dev.kiosk.proving.shop.CheckoutAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * An order that the storefront took on, with all that its customer was told.
 *
 * @param invoiceNo the invoice of the data that it repeats
 * @param quantities units a SKU that were wanted
 * @param cart the cart with the storefront's quote, before the checkout
 * @param answer the checkout's answer
 * @param clickedAt when the customer clicked
 * @param took from the click to the answer, repeats included
 */
public record AcceptedOrder(
        String invoiceNo,
        Map<String, Integer> quantities,
        Cart cart,
        CheckoutAnswer answer,
        Instant clickedAt,
        Duration took) {

    public AcceptedOrder {
        quantities = Map.copyOf(quantities);
    }

    public String orderId() {
        return answer.orderId();
    }

    int units() {
        return quantities.values().stream().mapToInt(Integer::intValue).sum();
    }
}
