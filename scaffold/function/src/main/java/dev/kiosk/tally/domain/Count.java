package dev.kiosk.tally.domain;

/** How many there are. */
public record Count(long number) {

    public Count {
        if (number < 0) {
            throw new IllegalArgumentException("a count is not negative: " + number);
        }
    }

    public Count next() {
        return new Count(Math.addExact(number, 1));
    }
}
