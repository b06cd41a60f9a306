package dev.kiosk.order;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A subscriber of a Trigger, written {@code http://inventory-fn.kiosk.svc.cluster.local/events#order.placed+order.confirmed}: where
 * it is, and which events it hears. Without events it is delivered to only what names it.
 *
 * @param types the full names of event types
 */
public record DeadLetterSubscriber(URI address, Set<String> types) {

    public DeadLetterSubscriber {
        types = Set.copyOf(types);
    }

    /** @throws IllegalArgumentException if it is no http URL, or names a user */
    public static DeadLetterSubscriber valueOf(String text) {
        List<String> parts = List.of(text.split("#", 2));
        URI address = URI.create(parts.getFirst());
        if (address.getScheme() == null
                || !address.getScheme().startsWith("http")
                || address.getHost() == null
                || address.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "kiosk.order.dead-letters.subscribers: not the http URL of a subscriber: " + text);
        }
        return new DeadLetterSubscriber(address, parts.size() == 1 ? Set.of() : types(parts.getLast()));
    }

    private static Set<String> types(String events) {
        return Stream.of(events.split("\\+", -1))
                .map(event -> "dev.kiosk." + event + ".v1")
                .collect(Collectors.toUnmodifiableSet());
    }
}
