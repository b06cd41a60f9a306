package dev.kiosk.fn.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events of one type that were received, as far as something may have waited for them.
 *
 * @param type their CloudEvents {@code type}
 * @param source who says such events
 */
public record Heard(String type, String source, List<One> each) {

    public Heard {
        each = List.copyOf(each);
    }

    /**
     * One of them.
     *
     * @param causationId the id of the event that it answers; null where nothing says so
     */
    public record One(String subject, @Nullable String causationId) {}
}
