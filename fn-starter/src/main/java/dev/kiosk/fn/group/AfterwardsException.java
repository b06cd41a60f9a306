package dev.kiosk.fn.group;

/** What a member of a {@link Party} wants belongs to another one: it is to come after it, in a transaction of its own. */
public final class AfterwardsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AfterwardsException() {
        super("somebody else in the same transaction has it", null, false, false);
    }
}
