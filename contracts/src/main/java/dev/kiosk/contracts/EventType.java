package dev.kiosk.contracts;

import java.net.URI;

/**
 * One type of event: its CloudEvents {@code type}, the function that emits it, and the record that is its data.
 *
 * @param name the CloudEvents {@code type}: {@code dev.kiosk.<context>.<past participle>.v<n>}
 * @param source the CloudEvents {@code source} of its only emitter, {@code /kiosk/<function>}
 * @param data the record of its data
 */
public record EventType<E extends EventData>(String name, URI source, Class<E> data) {

    private static final String PREFIX = "dev.kiosk.";

    public EventType {
        if (!name.startsWith(PREFIX) || !name.matches("dev\\.kiosk\\.[a-z]+\\.[a-z-]+\\.v[1-9][0-9]*")) {
            throw new IllegalArgumentException("not an event type of Kiosk: " + name);
        }
    }

    /** The name without the prefix: {@code order.placed.v1}. */
    public String shortName() {
        return name.substring(PREFIX.length());
    }

    /** The CloudEvents {@code dataschema}. */
    public URI dataSchema() {
        return URI.create("urn:kiosk:schema:" + shortName());
    }

    /** Where the JSON Schema (2020-12) of the data lies on the class path. */
    public String schemaResource() {
        return "/dev/kiosk/contracts/schema/" + shortName() + ".json";
    }
}
