package dev.kiosk.inventory.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What a transaction wants to have to itself.
 *
 * @param skus these SKUs
 * @param orders the reservations of these orders, and their SKUs
 * @param overdueToo whether also the overdue holds on any of all these SKUs, and their SKUs
 * @param now what counts as overdue
 */
public record Wanted(Set<String> skus, Set<UUID> orders, boolean overdueToo, Instant now) {

    public Wanted {
        skus = Set.copyOf(skus);
        orders = Set.copyOf(orders);
    }
}
