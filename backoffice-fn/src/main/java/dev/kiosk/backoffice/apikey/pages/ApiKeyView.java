package dev.kiosk.backoffice.apikey.pages;

import dev.kiosk.backoffice.client.ApiKeyClient.ApiKey;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.StaffRole;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** @param made what the key opens with that was made just now; empty for none */
public record ApiKeyView(Frame frame, List<ApiKey> keys, SentForm sent, String made) implements AdminView {

    static final String ROLE = "role.";

    public Listing<ApiKey> list() {
        return Listing.of(keys);
    }

    /** Those that a machine may have. */
    public List<String> roles() {
        return Stream.of(StaffRole.values())
                .filter(role -> role != StaffRole.OWNER)
                .map(StaffRole::word)
                .toList();
    }

    public boolean isChosen(String role) {
        return !sent.value(ROLE + role).isEmpty();
    }

    public String used(ApiKey key) {
        return Objects.toString(key.usedOn(), "never");
    }

    public String remove(ApiKey key) {
        return ApiKeyPage.PATH + "/" + key.id() + "/remove";
    }

    @Override
    public String template() {
        return "api-keys";
    }
}
