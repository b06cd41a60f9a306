package dev.kiosk.webhook.domain;

import java.util.Locale;

/** Whether an endpoint is sent anything. */
public enum EndpointStatus {
    ENABLED,
    /** By staff. */
    DISABLED,
    /** By us: it failed too often for too long. */
    FAILING,
    /** By itself: it answered 410. */
    GONE;

    /** As it is written outside: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if it is no code */
    public static EndpointStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
