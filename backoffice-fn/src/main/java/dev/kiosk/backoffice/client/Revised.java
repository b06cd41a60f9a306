package dev.kiosk.backoffice.client;

/**
 * A thing that is edited.
 *
 * @param revision another one after any change of the thing
 */
public record Revised<T>(T value, String revision) {}
