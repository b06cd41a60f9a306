package dev.kiosk.cluster.bench;

import dev.kiosk.cluster.platform.Addresses;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Namespace;
import dev.kiosk.cluster.platform.Pods;
import dev.kiosk.cluster.platform.Wait;
import java.net.URI;

/** A function of a few lines of Go, beside the shop: what of a start is the platform's own share. */
final class BareFunction implements AutoCloseable {

    private static final String NAME = "bare";

    private final Namespace namespace = Namespace.create("bare");

    /** @param image such as cluster/src/test/go makes */
    BareFunction(String image) {
        Command.kn(
                "service",
                "create",
                NAME,
                "-n",
                namespace.name(),
                "--image",
                image,
                "--request",
                "cpu=50m,memory=32Mi");
    }

    URI address() {
        return Addresses.outside(namespace.name(), NAME);
    }

    void awaitZero() {
        Wait.until(
                "the bare function at zero",
                () -> Pods.ofServices(namespace.name()).isEmpty());
    }

    @Override
    public void close() {
        namespace.close();
    }
}
