package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.OrderEntry;
import dev.kiosk.proving.shop.OrderStatus;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What this run's orders add up to.
 *
 * @param states orders in each state
 * @param unitsSold units that sold orders took
 * @param ordered pence that all orders together cost
 * @param captured pence that were taken
 * @param refunded pence that were given back
 */
public record Totals(Map<OrderStatus, Integer> states, long unitsSold, long ordered, long captured, long refunded) {

    public Totals {
        states = new EnumMap<>(states);
    }

    static Totals of(Collection<OrderEntry> entries, long unitsSold) {
        Map<OrderStatus, Integer> states = new EnumMap<>(OrderStatus.class);
        entries.forEach(entry -> states.merge(entry.status(), 1, Integer::sum));
        return new Totals(
                states,
                unitsSold,
                sum(entries, OrderEntry::total),
                sum(entries, OrderEntry::captured),
                sum(entries, OrderEntry::refunded));
    }

    private static long sum(Collection<OrderEntry> entries, ToLongFunction<OrderEntry> amount) {
        return entries.stream().mapToLong(amount).reduce(0, Math::addExact);
    }

    public int in(OrderStatus status) {
        return states.getOrDefault(status, 0);
    }
}
