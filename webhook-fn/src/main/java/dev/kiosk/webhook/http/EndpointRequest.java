package dev.kiosk.webhook.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.webhook.application.EndpointService;
import dev.kiosk.webhook.application.WebhookTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint that wants to be told: where, and of what; no types for all. */
public record EndpointRequest(
        @Nullable String url,
        @Nullable String description,
        @Nullable List<String> types) {

    private static final int MAX_URL = 2048;
    private static final int MAX_DESCRIPTION = 200;

    /** What was asked for, in order. */
    record Wanted(String url, String description, List<String> types) {}

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    Wanted checked(EndpointService endpoints) {
        Violations violations = new Violations();
        String address = violations.text("url", url, MAX_URL);
        if (!address.isEmpty() && !endpoints.takes(address)) {
            violations.add("url", "is no https URL without user and fragment");
        }
        String text = violations.textOrEmpty("description", description, MAX_DESCRIPTION);
        List<String> wanted =
                types == null ? List.of() : types.stream().distinct().toList();
        if (!WebhookTypes.NAMES.containsAll(wanted)) {
            violations.add("types", "are of " + String.join(", ", WebhookTypes.NAMES));
        }
        violations.throwIfAny();
        return new Wanted(address, text, wanted);
    }
}
