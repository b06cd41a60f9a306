package dev.kiosk.local.browser;

import java.util.Locale;

/** A screen, and what its owner prefers. */
public enum Look {
    PHONE(360, 740, "light"),
    PHONE_AT_NIGHT(360, 740, "dark"),
    DESKTOP(1440, 900, "light"),
    DESKTOP_AT_NIGHT(1440, 900, "dark");

    private final int width;
    private final int height;
    private final String scheme;

    Look(int width, int height, String scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    public int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** As {@code prefers-color-scheme} names it. */
    String scheme() {
        return scheme;
    }

    /** For the name of a file. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
