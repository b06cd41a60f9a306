package dev.kiosk.fn.cloudevents;

/** What arrived is no CloudEvent that can be read. */
public final class CloudEventCodecException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean unsupportedMediaType;

    private CloudEventCodecException(String message, boolean unsupportedMediaType) {
        super(message);
        this.unsupportedMediaType = unsupportedMediaType;
    }

    static CloudEventCodecException malformed(String message) {
        return new CloudEventCodecException(message, false);
    }

    static CloudEventCodecException unsupported(String message) {
        return new CloudEventCodecException(message, true);
    }

    /** Whether the content type is the trouble (HTTP 415) rather than the content (HTTP 400). */
    public boolean unsupportedMediaType() {
        return unsupportedMediaType;
    }
}
