package dev.kiosk.ops.cluster;

import dev.kiosk.ops.Ops;
import java.io.PrintWriter;
import java.io.StringWriter;

/** A command, run in this process: what it printed and how it ended. */
public record CommandRun(int status, String out, String err) {

    public static CommandRun of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Ops.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new CommandRun(status, out.toString(), err.toString());
    }
}
