package dev.kiosk.storefront.markdown.domain;

/** A part of a line; its text is as it was typed, for the template to escape. */
public sealed interface Inline {

    String text();

    record Text(String text) implements Inline {}

    record Strong(String text) implements Inline {}

    record Emphasis(String text) implements Inline {}

    /** @param href of a scheme that the {@link Markdown} allows, and no other */
    record Link(String text, String href) implements Inline {}
}
