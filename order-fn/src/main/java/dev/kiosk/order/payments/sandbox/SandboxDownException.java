package dev.kiosk.order.payments.sandbox;

import java.io.IOException;
import java.time.Instant;

/** The sandbox was told to answer nobody for a while. */
final class SandboxDownException extends IOException {

    private static final long serialVersionUID = 1L;

    SandboxDownException(Instant until) {
        super("the sandbox is down until " + until);
    }
}
