package dev.kiosk.backoffice.web.access;

/**
 * The page after a sign-out.
 *
 * @param endAll where the provider ends its own session; empty where it has no such place
 */
public record SignedOut(String styleSheet, String endAll) {}
