package dev.kiosk.proving.replay.audit;

import dev.kiosk.proving.shop.DeadLetter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** No event was given up during the run. */
final class DeadLetterAudit {

    private DeadLetterAudit() {}

    static List<Difference> check(Set<String> before, List<DeadLetter> now) {
        return now.stream()
                .filter(letter -> !before.contains(letter.id()))
                .map(DeadLetterAudit::difference)
                .toList();
    }

    private static Difference difference(DeadLetter letter) {
        return new Difference(
                "event " + letter.eventId() + " (" + known(letter.type()) + " of " + known(letter.subject()) + ")",
                "is a dead letter of " + known(letter.destination()) + ": " + known(letter.code()) + " "
                        + known(letter.error()));
    }

    private static String known(@Nullable Object value) {
        return value == null ? "unknown" : value.toString();
    }
}
