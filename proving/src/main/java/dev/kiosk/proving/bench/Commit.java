package dev.kiosk.proving.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Which code is measured. */
final class Commit {

    private static final int SHORT = 10;

    private Commit() {}

    /** The commit, with {@code +} behind it if there are changes; {@code unknown} where there is no git. */
    static String current() {
        String commit = git("rev-parse", "HEAD");
        if (commit.length() < SHORT) {
            return "unknown";
        }
        boolean changed = !git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/performance*")
                .isEmpty();
        return commit.substring(0, SHORT) + (changed ? "+" : "");
    }

    private static String git(String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = "git";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        try {
            Process process = new ProcessBuilder(command).start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? out : "";
        } catch (IOException e) {
            return ""; // there is no git
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
