package dev.kiosk.ui.page;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs as people copy them: in upper case or lower, and whole, RFC 9562 section 4. */
public final class Uuids {

    private static final Pattern SHAPE = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Uuids() {}

    /** Empty if it is none. */
    public static Optional<UUID> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
