package dev.kiosk.local;

import dev.kiosk.local.start.StartException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs, in the order of its start; stopped in the opposite order, even halfway through a start. */
final class Running implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean begun;
    private volatile boolean stopping;

    /** @throws StartException if all was stopped in the meantime */
    synchronized <T extends AutoCloseable> T add(Supplier<T> start) {
        if (stopping) {
            throw new StartException("stopped before it was ready");
        }
        begun = true;
        T part = start.get();
        parts.push(part);
        return part;
    }

    /** Whether something was started, and nothing was told to stop. */
    boolean isRunning() {
        return begun && !stopping;
    }

    @Override
    public void close() {
        stopping = true;
        stopAll();
    }

    /** Waits for what starts at this moment. */
    private synchronized void stopAll() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) { // the others are to stop all the same
                LOG.error("Not stopped as it should be", e);
            }
        }
    }
}
