package dev.kiosk.backoffice.deadletter.pages;

import dev.kiosk.backoffice.client.DeadLetterClient.Letter;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A dead letter with what arrived.
 *
 * @param sent the form that was just sent, if it cannot be done as it is
 */
public record LetterView(Frame frame, Letter letter, SentForm sent) implements AdminView {

    /** Without what all types begin with. */
    public String shortType() {
        return Objects.requireNonNullElse(letter.type(), "not an event").replaceFirst("^dev\\.kiosk\\.", "");
    }

    /** For people to read; empty for what is no JSON. */
    public String payload() {
        return text(letter.payload());
    }

    public String headers() {
        return text(letter.headers());
    }

    public boolean isDiscarded() {
        return letter.discardedAt() != null;
    }

    public boolean canBeDiscarded() {
        return !isDiscarded() && letter.replayedAt() == null;
    }

    private static String text(@Nullable JsonNode json) {
        return json == null ? "" : json.toPrettyString();
    }

    @Override
    public String template() {
        return "dead-letter";
    }
}
