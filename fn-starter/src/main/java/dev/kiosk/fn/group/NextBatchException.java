package dev.kiosk.fn.group;

/** What a member of a {@link Batch} wants belongs to another one: it is to come after it, in a transaction of its own. */
public final class NextBatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NextBatchException() {
        super("somebody else in the same transaction has it", null, false, false);
    }
}
