package dev.kiosk.bench.audit;

import dev.kiosk.bench.platform.DeadLetter;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
                "event " + letter.eventId() + " (" + letter.type() + " of "
                        + Objects.requireNonNullElse(letter.subject(), "no subject") + ")",
                "is a dead letter of " + Objects.requireNonNullElse(letter.destination(), "an unknown destination")
                        + ": " + Objects.requireNonNullElse(letter.code(), "no code") + " "
                        + Objects.requireNonNullElse(letter.error(), ""));
    }
}
