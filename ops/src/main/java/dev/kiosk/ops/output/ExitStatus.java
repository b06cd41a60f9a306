package dev.kiosk.ops.output;

/** How a command ends. */
public final class ExitStatus {

    public static final int OK = 0;
    public static final int WARNING = 1;
    public static final int FAILURE = 2;

    /** The command line is wrong; as in BSD's sysexits, so that it is no finding. */
    public static final int USAGE = 64;

    private ExitStatus() {}
}
