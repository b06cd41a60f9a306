package dev.kiosk.contracts;

import java.util.UUID;

/**
 * The stock has the event that caused this one, and there is nothing else to say about it. Whoever waits for an answer says
 * its event again until one comes.
 *
 * @param orderId the order that the event was about
 */
public record InventoryNoted(UUID orderId) implements EventData {

    @Override
    public String subject() {
        return orderId.toString();
    }
}
