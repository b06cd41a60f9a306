package dev.kiosk.proving.shop;

/** The other side understood the call and refuses it for good. */
public final class RefusedException extends CallFailedException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Problem problem;

    RefusedException(String call, int status, Problem problem) {
        super(call + " was refused with " + status + ": " + problem.text());
        this.status = status;
        this.problem = problem;
    }

    public int status() {
        return status;
    }

    /** The last part of the problem's type; empty if the answer was no problem of the platform. */
    public String problem() {
        return problem.name();
    }
}
