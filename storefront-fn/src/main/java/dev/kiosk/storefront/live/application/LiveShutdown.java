package dev.kiosk.storefront.live.application;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Ends the streams before the web server waits for what is in flight: they would hold the pod for all of its grace. */
final class LiveShutdown implements SmartLifecycle {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LiveStreams streams;
    private volatile boolean running;

    LiveShutdown(LiveStreams streams) {
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        streams.close()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start, the first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
