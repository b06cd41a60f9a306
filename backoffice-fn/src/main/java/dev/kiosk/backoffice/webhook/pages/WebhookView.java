package dev.kiosk.backoffice.webhook.pages;

import dev.kiosk.backoffice.client.WebhookClient.Attempt;
import dev.kiosk.backoffice.client.WebhookClient.Delivery;
import dev.kiosk.backoffice.client.WebhookClient.Endpoint;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An endpoint and what it was told.
 *
 * @param endpoint with its secret, where that was just made: it is shown this once
 * @param trouble why nothing was done; empty for nothing
 */
public record WebhookView(Frame frame, Endpoint endpoint, List<Delivery> log, String trouble) implements AdminView {

    public WebhookView {
        log = List.copyOf(log);
    }

    public boolean isEnabled() {
        return endpoint.status().equals("enabled");
    }

    /** Empty for none. */
    public String secret() {
        return Objects.requireNonNullElse(endpoint.secret(), "");
    }

    public String types() {
        return endpoint.types().isEmpty() ? "all" : String.join(", ", endpoint.types());
    }

    public String oldSecretUntil() {
        Instant until = endpoint.previousSecretUntil();
        return until == null ? "" : Figures.time(until);
    }

    public String next(Delivery delivery) {
        return delivery.dueAt() == null ? "" : Figures.time(delivery.dueAt());
    }

    public String answer(Attempt attempt) {
        return attempt.status() == 0 ? attempt.answer() : attempt.status() + " " + attempt.answer();
    }

    public String path(String command) {
        return path(endpoint.id()) + "/" + command;
    }

    static String path(UUID endpoint) {
        return "/admin/webhooks/" + endpoint;
    }

    @Override
    public String template() {
        return "webhook";
    }
}
