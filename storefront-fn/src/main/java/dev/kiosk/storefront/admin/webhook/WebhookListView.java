package dev.kiosk.storefront.admin.webhook;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.hook.application.HookTypes;
import dev.kiosk.storefront.hook.domain.HookEndpoint;
import java.util.List;

/** Endpoints, and the form for another. */
public record WebhookListView(Desk desk, List<HookEndpoint> endpoints, Sent sent) implements AdminView {

    static final String TYPE = "type.";

    public WebhookListView {
        endpoints = List.copyOf(endpoints);
    }

    public List<String> types() {
        return HookTypes.NAMES;
    }

    public boolean isChosen(String type) {
        return !sent.value(TYPE + type).isEmpty();
    }

    public String path(HookEndpoint endpoint) {
        return WebhookView.path(endpoint.id());
    }

    public String typesOf(HookEndpoint endpoint) {
        return endpoint.types().isEmpty() ? "all" : String.join(", ", endpoint.types());
    }

    @Override
    public String template() {
        return "webhooks";
    }
}
