package dev.kiosk.backoffice.web;

/**
 * A page for whoever was not let in.
 *
 * @param signIn whether signing in may help
 */
public record RefusedView(String styleSheet, String title, boolean signIn) {}
