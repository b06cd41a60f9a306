package dev.kiosk.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run is told, by system properties that begin with {@code load.}
 *
 * @param target the address under load
 * @param users at once
 * @param time after which nobody begins anything
 * @param input a file with one thing to do a line
 * @param output where every result is written to
 */
record LoadSettings(String target, int users, Duration time, Path input, Path output) {

    static LoadSettings given() {
        return new LoadSettings(
                given("target"),
                Integer.parseInt(given("users")),
                Duration.ofMillis(Long.parseLong(given("millis"))),
                Path.of(given("input")),
                Path.of(given("output")));
    }

    /** @throws IllegalArgumentException if nobody has said */
    static String given(String name) {
        String value = System.getProperty("load." + name);
        if (value == null) {
            throw new IllegalArgumentException("-Dload." + name + " is missing");
        }
        return value;
    }

    List<String> lines() {
        try {
            return Files.readAllLines(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
