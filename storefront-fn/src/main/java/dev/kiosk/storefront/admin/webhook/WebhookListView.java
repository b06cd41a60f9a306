package dev.kiosk.storefront.admin.webhook;

import dev.kiosk.storefront.admin.functions.WebhookDesk.Endpoint;
import dev.kiosk.storefront.admin.functions.WebhookDesk.Endpoints;
import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Sent;
import java.util.List;

/** Endpoints, and the form for another. */
public record WebhookListView(Desk desk, Endpoints known, Sent sent) implements AdminView {

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
