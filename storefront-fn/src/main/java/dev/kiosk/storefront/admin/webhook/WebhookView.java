package dev.kiosk.storefront.admin.webhook;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.hook.domain.DeliveryLog;
import dev.kiosk.storefront.hook.domain.EndpointStatus;
import dev.kiosk.storefront.hook.domain.HookAttempt;
import dev.kiosk.storefront.hook.domain.HookEndpoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An endpoint and what it was told.
 *
 * @param secret that was just made, to be shown this once; empty for none
 * @param trouble why nothing was done; empty for nothing
 */
public record WebhookView(Desk desk, HookEndpoint endpoint, List<DeliveryLog> log, String secret, String trouble)
        implements AdminView {

    public WebhookView {
        log = List.copyOf(log);
    }

    public boolean isEnabled() {
        return endpoint.status() == EndpointStatus.ENABLED;
    }

    public String types() {
        return endpoint.types().isEmpty() ? "all" : String.join(", ", endpoint.types());
    }

    public String oldSecretUntil() {
        Instant until = endpoint.secret().previousUntil();
        return until == null ? "" : Figures.time(until);
    }

    public String next(DeliveryLog delivery) {
        return delivery.dueAt() == null ? "" : Figures.time(delivery.dueAt());
    }

    public String answer(HookAttempt attempt) {
        return attempt.answered() ? attempt.status() + " " + attempt.answer() : attempt.answer();
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
