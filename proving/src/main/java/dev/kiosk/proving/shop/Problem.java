package dev.kiosk.proving.shop;

import org.jspecify.annotations.Nullable;

/** What is read of a problem (RFC 9457). */
record Problem(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail) {

    /** Somebody else is at the same thing: worth another attempt, though it is a 409. */
    private static final String BUSY = "busy";

    String name() {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    boolean isBusy() {
        return BUSY.equals(name());
    }

    String text() {
        return String.join(" ", name(), detail == null ? orEmpty(title) : detail)
                .strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
