package dev.kiosk.proving.process;

/** Waiting. */
public final class Pauses {

    private Pauses() {}

    public static void millis(long time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
