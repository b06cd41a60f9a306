package dev.kiosk.proving.proxy;

/** A way to somebody who answers. */
@FunctionalInterface
public interface Route {

    /** @throws CutException if there was no answer */
    Response send(Request request);
}
