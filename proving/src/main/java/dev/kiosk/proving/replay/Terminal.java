package dev.kiosk.proving.replay;

import java.io.Console;
import java.util.Optional;

/** Whether somebody is watching. */
final class Terminal {

    private Terminal() {}

    static boolean isInteractive() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
