package dev.kiosk.fn.trace;

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

    /** The origin in the subscriber's context, put there by {@link #writeTo}; a new one where there is none. */
    public static Mono<Origin> current() {
        return Mono.deferContextual(
                context -> Mono.just(context.hasKey(Origin.class) ? context.get(Origin.class) : fresh()));
    }

    public static Origin fresh() {
        TraceContext trace = TraceContext.start();
        return new Origin(trace, trace.traceId(), null);
    }

    public Context writeTo(Context context) {
        return context.put(Origin.class, this);
    }
}
