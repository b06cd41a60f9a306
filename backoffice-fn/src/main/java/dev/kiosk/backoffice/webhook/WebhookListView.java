package dev.kiosk.backoffice.webhook;

import dev.kiosk.backoffice.functions.WebhookClient.Endpoint;
import dev.kiosk.backoffice.functions.WebhookClient.Endpoints;
import dev.kiosk.backoffice.page.AdminView;
import dev.kiosk.backoffice.page.Frame;
import dev.kiosk.backoffice.page.SentForm;
import java.util.List;

/** Endpoints, and the form for another. */
public record WebhookListView(Frame frame, Endpoints known, SentForm sent) implements AdminView {

    static final String TYPE = "type.";

    public List<Endpoint> endpoints() {
        return known.items();
    }

    public List<String> types() {
        return known.types();
    }

    public boolean isChosen(String type) {
        return !sent.value(TYPE + type).isEmpty();
    }

    public String path(Endpoint endpoint) {
        return WebhookView.path(endpoint.id());
    }

    public String typesOf(Endpoint endpoint) {
        return endpoint.types().isEmpty() ? "all" : String.join(", ", endpoint.types());
    }

    @Override
    public String template() {
        return "webhooks";
    }
}
