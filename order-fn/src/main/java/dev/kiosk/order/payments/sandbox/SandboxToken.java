package dev.kiosk.order.payments.sandbox;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Means of payment, by how they turn out. */
enum SandboxToken {
    TOK_AUTHORISE("authorised", null),
    TOK_DECLINE("declined", "card-declined"),
    TOK_INSUFFICIENT_FUNDS("declined", "insufficient-funds"),
    /** Gets no answer at first, and has had no effect then. */
    TOK_TIMEOUT("authorised", null),
    /** Gets no answer at first, although it has had its effect. */
    TOK_TIMEOUT_AFTER("authorised", null),
    /** The customer has to agree on a page of the provider's. */
    TOK_ACTION("action-required", null),
    UNKNOWN("declined", "unknown-token");

    private final String status;
    private final @Nullable String code;

    SandboxToken(String status, @Nullable String code) {
        this.status = status;
        this.code = code;
    }

    static SandboxToken of(String token) {
        return Arrays.stream(values())
                .filter(known -> known != UNKNOWN
                        && known.name().toLowerCase(Locale.ROOT).equals(token))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** What an authorisation leads to. */
    String status() {
        return status;
    }

    @Nullable
    String code() {
        return code;
    }
}
