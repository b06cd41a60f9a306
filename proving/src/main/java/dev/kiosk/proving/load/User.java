package dev.kiosk.proving.load;

/** Does one thing after the other. Of one thread. */
@FunctionalInterface
public interface User {
    /** Does the next thing, from beginning to end. */
    Outcome act();

    /**
     * What came of it.
     *
     * @param answeredNanos until the answer that is timed besides the whole; 0 if there is none
     * @param problem empty if it came to the end that it should
     */
    record Outcome(long answeredNanos, String problem) {
        public static final Outcome GOOD = new Outcome(0, "");
    }
}
