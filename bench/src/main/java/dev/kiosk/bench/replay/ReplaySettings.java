package dev.kiosk.bench.replay;

/**
 * How the replay is to be done.
 *
 * @param concurrency invoices at once
 * @param speed 1 is real time; 0 is as fast as possible
 * @param scarce percent of what the data sells that is to be in stock
 * @param paymentToken what every customer pays with
 */
record ReplaySettings(int concurrency, double speed, int scarce, String paymentToken) {

    ReplaySettings {
        if (speed < 0) {
            throw new IllegalArgumentException("the speed is 0 (as fast as possible) or more: " + speed);
        }
    }
}
