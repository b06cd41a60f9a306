package dev.kiosk.proving.process;

import dev.kiosk.proving.concurrent.Patience;
import dev.kiosk.proving.concurrent.Waiting;
import dev.kiosk.proving.shop.Call;
import dev.kiosk.proving.shop.HttpCalls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A Java program in a process of its own, at the same address whenever it runs. For one thread at a time. */
public final class OsProcess implements AutoCloseable {

    private static final HttpCalls HTTP = new HttpCalls(Patience.NONE, Duration.ofSeconds(3));

    private final String name;
    private final String program;
    private final List<String> command;
    private final Map<String, String> environment;
    private final URI health;
    private final Path log;
    private @Nullable Process process;

    /**
     * @param environment its whole environment
     * @param health answers below 500 once it is ready
     * @param log what it says is added to this file
     */
    OsProcess(
            String name, String program, List<String> command, Map<String, String> environment, URI health, Path log) {
        this.name = name;
        this.program = program;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.health = health;
        this.log = log;
    }

    public String name() {
        return name;
    }

    /** What it runs: the main class. */
    String program() {
        return program;
    }

    /** Of the process that runs, or ran last; empty if none was ever started. */
    public OptionalLong pid() {
        Process running = current();
        return running == null ? OptionalLong.empty() : OptionalLong.of(running.pid());
    }

    public Path log() {
        return log;
    }

    synchronized void start() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /** Whether it answers that it is ready. One that ended by itself is started again, as a cluster would. */
    public boolean isReady() {
        if (!isAlive()) {
            start();
            return false;
        }
        int status = HTTP.send(Call.get(health)).status();
        return status > 0 && status < 500;
    }

    /** SIGKILL, and the next one is started at once. False if it was dead already. */
    public boolean killAndStart() {
        return killAndStart(() -> {});
    }

    /** @param between done while none is alive */
    public synchronized boolean killAndStart(Runnable between) {
        boolean killed = kill();
        between.run();
        start();
        return killed;
    }

    /** SIGSTOP for a while. False if it was dead already. */
    public boolean pause(Duration time) {
        if (!signal("-STOP")) {
            return false;
        }
        try {
            Waiting.sleep(time);
        } finally {
            signal("-CONT");
        }
        return true;
    }

    /** SIGTERM; returns when it has ended. */
    void stop() {
        Process running = current();
        if (running != null) {
            running.destroy();
            running.onExit().join();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    private synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    private synchronized boolean kill() {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return false;
        }
        running.destroyForcibly();
        running.onExit().join();
        return true;
    }

    private synchronized boolean signal(String signal) {
        Process running = process;
        if (running == null || !running.isAlive()) {
            return false;
        }
        return signal(signal, running.pid());
    }

    /**
     * Sends what Java has no method for.
     *
     * @param signal as {@code kill} knows it, {@code -STOP}
     * @return whether there was such a process
     */
    static boolean signal(String signal, long pid) {
        try {
            return new ProcessBuilder("kill", signal, Long.toString(pid))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException("there is no kill on this machine", e);
        } catch (InterruptedException e) {
            throw Waiting.interrupted(e);
        }
    }
}
