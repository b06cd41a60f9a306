package dev.kiosk.fn.cloudevents;

import io.cloudevents.CloudEvent;

/** What a text must be to identify an event, or to be kept at all: CloudEvents 1.0.2, sections 2.3 and 3.1. */
final class AttributeText {

    private AttributeText() {}

    /** @throws CloudEventCodecException if it has the character zero, which no database keeps, or half a character */
    static String require(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw CloudEventCodecException.malformed("attribute " + name + " is no text");
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    /** @throws CloudEventCodecException if a required attribute is empty */
    static CloudEvent requireIdentity(CloudEvent event) {
        requireSome("id", event.getId());
        requireSome("source", event.getSource().toString());
        requireSome("type", event.getType());
        return event;
    }

    private static void requireSome(String name, String value) {
        if (value.isEmpty()) {
            throw CloudEventCodecException.malformed("attribute " + name + " is empty");
        }
    }
}
