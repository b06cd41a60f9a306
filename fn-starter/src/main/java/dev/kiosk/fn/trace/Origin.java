package dev.kiosk.fn.trace;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Where an effect comes from: what the events that it emits carry on.
 *
 * @param trace the span of the request or event being handled
 * @param correlationId what everything that one customer's act set off has in common
 * @param causationId the id of the event being handled; null where a request started it
 */
public record Origin(
        TraceContext trace, String correlationId, @Nullable String causationId) {

    /** The header that carries the correlation id, of requests and of answers. */
    public static final String CORRELATION_ID = "X-Correlation-Id";

    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The origin in the subscriber's context, put there by {@link #writeTo}; a new one where there is none. */
    public static Mono<Origin> current() {
        return Mono.deferContextual(
                context -> Mono.just(context.hasKey(Origin.class) ? context.get(Origin.class) : fresh()));
    }

    /**
     * What the headers {@code traceparent} and {@code X-Correlation-Id} of a request say; a new trace where they say nothing.
     *
     * @param header the value by name, null where there is none
     */
    public static Origin of(Function<String, @Nullable String> header) {
        TraceContext trace = TraceContext.parse(header.apply("traceparent"))
                .map(TraceContext::child)
                .orElseGet(TraceContext::start);
        String correlationId = header.apply(CORRELATION_ID);
        return correlationId == null || !CORRELATION.matcher(correlationId).matches()
                ? new Origin(trace, trace.traceId(), null)
                : new Origin(trace, correlationId, null);
    }

    public static Origin fresh() {
        TraceContext trace = TraceContext.start();
        return new Origin(trace, trace.traceId(), null);
    }

    public Context writeTo(Context context) {
        return context.put(Origin.class, this);
    }
}
