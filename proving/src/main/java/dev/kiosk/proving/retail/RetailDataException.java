package dev.kiosk.proving.retail;

/** There is no Online Retail data where it was looked for; the message says what is there instead. */
public final class RetailDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetailDataException(String message) {
        super(message);
    }
}
