package dev.kiosk.backoffice.deadletter.pages;

import dev.kiosk.backoffice.client.DeadLetterClient.Letter;
import dev.kiosk.backoffice.client.DeadLetterClient.Page;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dead letters, the newest first.
 *
 * @param types of those that wait here
 * @param destinations of those that wait here
 * @param trouble why the last one was not delivered again; empty for nothing
 */
public record DeadLetterView(
        Frame frame, Listing<Letter> list, SortedSet<String> types, SortedSet<String> destinations, String trouble)
        implements AdminView {

    static DeadLetterView of(Frame frame, Page page, String trouble) {
        SortedSet<String> types = new TreeSet<>();
        SortedSet<String> destinations = new TreeSet<>();
        page.items().stream()
                .filter(letter -> letter.replayedAt() == null && letter.discardedAt() == null)
                .forEach(letter -> {
                    if (letter.type() != null) {
                        types.add(letter.type());
                    }
                    destinations.add(letter.destination());
                });
        return new DeadLetterView(
                frame,
                Listing.of(
                        page.items(),
                        page.next() == null ? null : page.next().toString(),
                        "/admin/dead-letters",
                        Map.of()),
                types,
                destinations,
                trouble);
    }

    public boolean isOver(Letter letter) {
        return letter.replayedAt() != null || letter.discardedAt() != null;
    }

    /** Whether it is an event of ours, to be delivered again at all. */
    public boolean canBeReplayed(Letter letter) {
        return !isOver(letter) && letter.type() != null;
    }

    /** Without what all types begin with. */
    public String shortType(Letter letter) {
        return Objects.requireNonNullElse(letter.type(), "not an event").replaceFirst("^dev\\.kiosk\\.", "");
    }

    /** The status and the words of the last answer, as far as there was one. */
    public String failure(Letter letter) {
        return Stream.of(letter.code(), letter.error())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String template() {
        return "dead-letters";
    }
}
