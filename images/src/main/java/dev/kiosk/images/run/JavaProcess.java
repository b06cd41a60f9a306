package dev.kiosk.images.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A JVM with the program of the image, of the same version as this one. Its output is this one's output. */
public final class JavaProcess {

    /** What a JVM that a signal has ended says: 128 + SIGTERM. */
    private static final int TERMINATED = 143;

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;

    private JavaProcess(Process process) {
        this.process = process;
    }

    /** @param arguments what stands after {@code java} */
    public static JavaProcess start(Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, as a platform does, and waits until it has written what it has learnt. */
    public void stop() {
        process.destroy();
        int status = await();
        if (status != TERMINATED && status != 0) {
            throw new IllegalStateException("ended with status " + status + " instead of being stopped");
        }
    }

    /** Waits for its end, for minutes at most, and gives its exit status. */
    public int await() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IllegalStateException("did not end within " + PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
