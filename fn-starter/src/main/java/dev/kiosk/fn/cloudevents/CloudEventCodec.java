package dev.kiosk.fn.cloudevents;

import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes CloudEvents as HTTP messages: CloudEvents HTTP Protocol Binding 1.0.2, binary and structured modes.
 * Batches are not taken. Knows no HTTP library, so that a client, a server and a broker can share it.
 */
public final class CloudEventCodec {

    /** The content type of the structured mode as JSON. */
    public static final String STRUCTURED_JSON = "application/cloudevents+json";

    private CloudEventCodec() {}

    /**
     * Reads the message in the mode that its content type names.
     *
     * @param headers names in any case; of a repeated one the first counts
     * @param body empty for a binary event without data
     * @throws CloudEventCodecException if it is no CloudEvent, or a batch, or in an unknown structured format
     */
    public static CloudEvent decode(Iterable<Map.Entry<String, String>> headers, byte[] body) {
        String mediaType = mediaType(header(headers, "content-type"));
        if (mediaType.equals(STRUCTURED_JSON)) {
            return JsonEventFormat.read(body);
        }
        if (mediaType.startsWith("application/cloudevents")) {
            throw CloudEventCodecException.unsupported(
                    "content type " + mediaType + " is not taken; use binary mode or " + STRUCTURED_JSON);
        }
        return decodeBinary(headers, body);
    }

    /** Whether the message is a CloudEvent in either mode, going by its headers. */
    public static boolean isCloudEvent(Iterable<Map.Entry<String, String>> headers) {
        return header(headers, "ce-specversion") != null
                || mediaType(header(headers, "content-type")).startsWith("application/cloudevents");
    }

    /**
     * Writes the event in binary mode.
     *
     * @param header takes each header, {@code content-type} included
     * @return the body, empty where the event has no data
     */
    public static byte[] encodeBinary(CloudEvent event, BiConsumer<String, String> header) {
        byte[][] body = {new byte[0]};
        HttpMessageFactory.createWriter(
                        (name, value) ->
                                header.accept(name, name.startsWith("ce-") ? HeaderValue.encode(value) : value),
                        bytes -> {
                            if (bytes != null) {
                                body[0] = bytes;
                            }
                        })
                .writeBinary(event);
        return body[0];
    }

    /** The event as structured JSON: CloudEvents JSON Event Format 1.0.2. */
    public static byte[] toJson(CloudEvent event) {
        return JsonEventFormat.write(event);
    }

    /** @throws CloudEventCodecException if it is no CloudEvent in structured JSON */
    public static CloudEvent fromJson(byte[] json) {
        return JsonEventFormat.read(json);
    }

    private static CloudEvent decodeBinary(Iterable<Map.Entry<String, String>> headers, byte[] body) {
        String version = header(headers, "ce-specversion");
        if (version == null) {
            throw CloudEventCodecException.malformed(
                    "no CloudEvent: neither the header ce-specversion nor the content type " + STRUCTURED_JSON);
        }
        if (!version.equals("1.0")) {
            throw CloudEventCodecException.malformed("unknown specversion " + version);
        }
        try {
            return AttributeText.requireIdentity(
                    HttpMessageFactory.createReader(sink -> attributes(headers, sink), body)
                            .toEvent());
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw CloudEventCodecException.malformed("no CloudEvent: " + e.getMessage());
        }
    }

    private static void attributes(Iterable<Map.Entry<String, String>> headers, BiConsumer<String, String> sink) {
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, String> header : headers) {
            if (isOfTheEvent(header.getKey())) {
                String name = header.getKey().toLowerCase(Locale.ROOT);
                if (seen.add(name)) {
                    sink.accept(name, value(name, header.getValue()));
                }
            }
        }
    }

    private static String value(String header, String value) {
        if (!header.startsWith("ce-")) {
            return value;
        }
        String name = header.substring(3);
        requireAttributeName(name);
        return AttributeText.require(name, HeaderValue.decode(value));
    }

    private static boolean isOfTheEvent(String header) {
        return header.regionMatches(true, 0, "ce-", 0, 3) || header.equalsIgnoreCase("content-type");
    }

    static void requireAttributeName(String name) {
        if (!isAttributeName(name)) {
            throw CloudEventCodecException.malformed(
                    "attribute name " + name + " has other characters than lower-case letters and digits");
        }
    }

    private static boolean isAttributeName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static @Nullable String header(Iterable<Map.Entry<String, String>> headers, String name) {
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return header.getValue();
            }
        }
        return null;
    }

    private static String mediaType(@Nullable String contentType) {
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        String bare = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
