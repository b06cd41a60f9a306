package dev.kiosk.storefront.web;

import dev.kiosk.fn.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Tells a thing from what it was: whoever edits what somebody else has changed since is told. */
public final class Revision {

    private static final int BYTES = 16;

    private Revision() {}

    /** @param text all of the thing; another one after any change */
    public static String of(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }
}
