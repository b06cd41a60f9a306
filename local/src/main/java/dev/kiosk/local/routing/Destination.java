package dev.kiosk.local.routing;

import java.net.URI;

/** Where an event is delivered to. */
public sealed interface Destination {

    /**
     * A Service of the manifests, wherever it listens.
     *
     * @param path absolute, with the query if there is one
     */
    record OfService(String service, String path) implements Destination {

        @Override
        public String toString() {
            return service + path;
        }
    }

    /** An address as it stands. */
    record OfUri(URI uri) implements Destination {

        @Override
        public String toString() {
            return uri.toString();
        }
    }

    /** Finds the address of a destination, once the functions listen. */
    @FunctionalInterface
    interface Resolver {

        /** @throws IllegalArgumentException if there is no such Service */
        URI resolve(Destination destination);
    }
}
