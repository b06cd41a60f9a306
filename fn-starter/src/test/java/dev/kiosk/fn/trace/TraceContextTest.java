package dev.kiosk.fn.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String VALID = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void readsAndWritesATraceparent() {
        assertThat(TraceContext.parse(VALID).orElseThrow().traceparent()).isEqualTo(VALID);
    }

    @Test
    void staysInTheTraceWithANewSpan() {
        TraceContext parent = TraceContext.parse(VALID).orElseThrow();
        TraceContext child = parent.child();

        assertThat(child.traceId()).isEqualTo(parent.traceId());
        assertThat(child.spanId()).hasSize(16).isNotEqualTo(parent.spanId());
    }

    @Test
    void startsTracesThatCanBeRead() {
        TraceContext started = TraceContext.start();

        assertThat(TraceContext.parse(started.traceparent())).contains(started);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
            })
    void ignoresWhatIsNoTraceparent(@Nullable String traceparent) {
        assertThat(TraceContext.parse(traceparent)).isEmpty();
    }
}
