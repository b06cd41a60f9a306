package dev.kiosk.chaos.line;

/** A way to somebody who answers. */
@FunctionalInterface
public interface Line {

    /** @throws CutException if there was no answer */
    Response send(Request request);
}
