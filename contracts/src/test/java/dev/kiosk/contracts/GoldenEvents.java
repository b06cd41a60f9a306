package dev.kiosk.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The golden example of each event type, which producers and consumers both test against. */
public final class GoldenEvents {

    private GoldenEvents() {}

    /** The JSON data of the type's example. */
    public static String json(EventType<?> type) {
        String resource = "/dev/kiosk/contracts/golden/" + type.shortName() + ".json";
        try (InputStream in = GoldenEvents.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no golden example " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
