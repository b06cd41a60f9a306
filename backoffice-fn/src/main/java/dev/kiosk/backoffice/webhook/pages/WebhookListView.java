package dev.kiosk.backoffice.webhook.pages;

import dev.kiosk.backoffice.client.WebhookClient.Endpoint;
import dev.kiosk.backoffice.client.WebhookClient.Endpoints;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import dev.kiosk.backoffice.web.SentForm;
import java.util.List;

/** Endpoints, and the form for another. */
public record WebhookListView(Frame frame, Endpoints known, SentForm sent) implements AdminView {

    static final String TYPE = "type.";

    public Listing<Endpoint> list() {
        return Listing.of(known.items());
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
