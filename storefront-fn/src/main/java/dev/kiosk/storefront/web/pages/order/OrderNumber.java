package dev.kiosk.storefront.web.pages.order;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of an order, as people copy it. */
final class OrderNumber {

    private static final Pattern SHAPE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private OrderNumber() {}

    /** Empty if it is none. */
    static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
