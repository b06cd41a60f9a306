package dev.kiosk.contracts;

import java.util.UUID;

/**
 * Somebody opened a cart, and may check out before long: who will be needed then can wake. Told now and then, not of every cart,
 * and not again when it is lost.
 *
 * @param cartId the cart
 */
public record CartOpened(UUID cartId) implements EventData {

    @Override
    public String subject() {
        return cartId.toString();
    }
}
