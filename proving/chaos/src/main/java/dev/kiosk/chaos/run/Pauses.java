package dev.kiosk.chaos.run;

/** Waiting. */
final class Pauses {

    private Pauses() {}

    static void millis(long time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
