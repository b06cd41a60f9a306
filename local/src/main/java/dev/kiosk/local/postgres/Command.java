package dev.kiosk.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs for a moment and ends. */
final class Command {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Command() {}

    /**
     * @param status 0 for success
     * @param output what it said
     */
    record Result(int status, String output) {}

    static boolean succeeds(List<String> command) {
        try {
            return run(command).status() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    /** The output goes through a file, not a pipe: what the program leaves running would keep a pipe open. */
    static Result run(List<String> command) throws IOException {
        Path output = Files.createTempFile("kiosk-command", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(Path.of("/").toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            int status = status(builder.start(), command);
            return new Result(status, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    private static int status(Process process, List<String> command) throws IOException {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroy();
            throw new IOException(command.getFirst() + " did not end within " + PATIENCE);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
