package dev.kiosk.backoffice.client;

/** A function did not answer in time, or not in a way that says anything about what was asked for. */
public final class FunctionAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String function;

    FunctionAwayException(String function, Throwable cause) {
        super(function + " is away: " + cause, cause);
        this.function = function;
    }

    FunctionAwayException(String function, int status) {
        super(function + " answered " + status);
        this.function = function;
    }

    public String function() {
        return function;
    }
}
