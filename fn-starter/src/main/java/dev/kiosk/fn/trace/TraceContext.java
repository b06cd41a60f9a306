package dev.kiosk.fn.trace;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A position in a distributed trace: W3C Trace Context, section 3.2.
 *
 * @param traceId 32 lower-case hexadecimal digits, not all zero
 * @param spanId 16 lower-case hexadecimal digits, not all zero
 * @param flags 2 hexadecimal digits
 */
public record TraceContext(String traceId, String spanId, String flags) {

    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

    /** The position that a {@code traceparent} names; empty if it is missing or malformed, as section 3.2.2 asks. */
    public static Optional<TraceContext> parse(@Nullable String traceparent) {
        if (traceparent == null) {
            return Optional.empty();
        }
        Matcher matcher = TRACEPARENT.matcher(traceparent.strip());
        return matcher.matches()
                ? Optional.of(new TraceContext(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** The start of a new, sampled trace. */
    public static TraceContext start() {
        return new TraceContext(randomHex() + randomHex(), randomHex(), "01");
    }

    /** A new span in the same trace. */
    public TraceContext child() {
        return new TraceContext(traceId, randomHex(), flags);
    }

    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    private static String randomHex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
