package dev.kiosk.proving.shop;

/** The other side gave no answer in time, however often it was asked. What became of the call is not known. */
public final class UnavailableException extends CallFailedException {

    private static final long serialVersionUID = 1L;

    UnavailableException(String call, int attempts, String lastFailure) {
        super(call + " got no answer in " + attempts + " attempts; the last: " + lastFailure);
    }
}
