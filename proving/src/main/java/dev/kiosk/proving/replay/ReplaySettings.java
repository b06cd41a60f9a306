package dev.kiosk.proving.replay;

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
        if (concurrency < 1) {
            throw new IllegalArgumentException("the concurrency is 1 or more: " + concurrency);
        }
        if (scarce < 0 || scarce > 100) {
            throw new IllegalArgumentException("a percentage is between 0 and 100: " + scarce);
        }
        if (speed < 0) {
            throw new IllegalArgumentException("the speed is 0 (as fast as possible) or more: " + speed);
        }
    }
}
