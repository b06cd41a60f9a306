package dev.kiosk.storefront.web.markdown;

/** A part of a line; its text is as it was typed, for the template to escape. */
public sealed interface Inline {

    record Text(String text) implements Inline {}

    record Strong(String text) implements Inline {}

    /** @param href http, https or mailto, and nothing else */
    record Link(String text, String href) implements Inline {}
}
