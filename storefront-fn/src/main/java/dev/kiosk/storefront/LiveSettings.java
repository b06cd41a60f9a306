package dev.kiosk.storefront;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Streams of a pod, prefix {@code kiosk.storefront.live}.
 *
 * @param streams open at once, at most; more are refused with 429
 * @param streamsOfOrder of one order, once nine tenths of all places are taken: the last are for others
 * @param streamLimit how long one lasts at most; below the platform's own limit of a request ({@code timeoutSeconds})
 * @param heartbeat how long a stream is silent at most
 * @param fallback how often the tables are read although nobody said that anything changed
 * @param lastWords how long a stream stays open for what follows the order's last state
 * @param databaseUrl where hints come from, {@code r2dbc:postgresql://…}; empty for the function's own database. A pooler in
 *     transaction mode lets no hints through, so behind one this is Postgres itself
 */
public record LiveSettings(
        @DefaultValue("2000") int streams,
        @DefaultValue("20") int streamsOfOrder,
        @DefaultValue("50s") Duration streamLimit,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("20s") Duration fallback,
        @DefaultValue("3s") Duration lastWords,
        @DefaultValue("") String databaseUrl) {

    private static final int MAX_STREAMS = 100_000;
    private static final Duration SHORTEST = Duration.ofMillis(100);

    public LiveSettings {
        if (streams < 1 || streams > MAX_STREAMS) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.live.streams is 1 to " + MAX_STREAMS + ", not " + streams);
        }
        if (streamsOfOrder < 1) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.live.streams-of-order is at least 1, not " + streamsOfOrder);
        }
        requireLongEnough("stream-limit", streamLimit);
        requireLongEnough("heartbeat", heartbeat);
        requireLongEnough("fallback", fallback);
        requireLongEnough("last-words", lastWords);
        if (!databaseUrl.isEmpty() && !databaseUrl.startsWith("r2dbc:postgresql:")) {
            throw new IllegalArgumentException("kiosk.storefront.live.database-url is no r2dbc:postgresql: URL");
        }
    }

    private static void requireLongEnough(String setting, Duration value) {
        if (value.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "kiosk.storefront.live." + setting + " must be at least " + SHORTEST + ": " + value);
        }
    }

    /** Without the URL, which may hold a password. */
    @Override
    public String toString() {
        return "LiveSettings[streams=" + streams + ", streamLimit=" + streamLimit + "]";
    }
}
