package dev.kiosk.storefront.live.db;

import dev.kiosk.storefront.live.domain.Hint;
import dev.kiosk.storefront.live.domain.Topic;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what migration V9 notifies: {@code order <id>,<id>…}, {@code sku <sku>,…}, {@code *} for more than can be named. */
final class HintText {

    private static final String ORDERS = "order ";
    private static final String SKUS = "sku ";

    private HintText() {}

    /** Anything, if it cannot be read: a later release may say more. */
    static Hint read(String text) {
        try {
            if (text.startsWith(ORDERS)) {
                return changed(text.substring(ORDERS.length()), id -> new Topic.OfOrder(UUID.fromString(id)));
            }
            return text.startsWith(SKUS)
                    ? changed(text.substring(SKUS.length()), Topic.OfSku::new)
                    : new Hint.Anything();
        } catch (IllegalArgumentException e) {
            return new Hint.Anything();
        }
    }

    private static Hint changed(String keys, Function<String, Topic> topic) {
        if (keys.equals("*")) {
            return new Hint.Anything();
        }
        Set<Topic> topics = Arrays.stream(keys.split(",")).map(topic).collect(Collectors.toSet());
        return new Hint.Changed(topics);
    }
}
