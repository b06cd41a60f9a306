package dev.kiosk.storefront.admin.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Tells a thing from what it was: whoever edits what somebody else has changed since is told. */
public final class Revision {

    private static final int BYTES = 16;

    private Revision() {}

    /** @param values the thing, as its form shows it; in whatever order */
    public static String of(Map<String, String> values) {
        try {
            byte[] text = new TreeMap<>(values).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
