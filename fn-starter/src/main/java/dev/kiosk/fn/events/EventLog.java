package dev.kiosk.fn.events;

import dev.kiosk.fn.events.InboxTransaction.Answer;
import dev.kiosk.fn.trace.TraceContext;
import io.cloudevents.CloudEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** One line and one measurement for each event received. */
final class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger("dev.kiosk.events");

    private static final String UNKNOWN = "unknown";

    private final MeterRegistry metrics;
    private final Map<Measured, Timer> timers = new ConcurrentHashMap<>();

    EventLog(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void handled(CloudEvent event, Answer answer, long startNanos) {
        String outcome = answer.duplicate() ? "duplicate" : "done";
        measure(event.getType(), outcome, startNanos);
        if (LOG.isInfoEnabled()) {
            describe(LOG.atInfo(), event)
                    .addKeyValue("outcome", outcome)
                    .addKeyValue(
                            "reply", answer.reply().map(CloudEvent::getType).orElse("none"))
                    .log("Handled {} of {}", event.getType(), event.getSubject());
        }
    }

    void failed(CloudEvent event, Throwable failure, long startNanos) {
        int status = OutcomeTable.statusOf(failure).value();
        measure(status == 422 ? UNKNOWN : event.getType(), Integer.toString(status), startNanos);
        LoggingEventBuilder line =
                describe(status == 500 ? LOG.atError() : LOG.atWarn(), event).addKeyValue("status", status);
        line.log("Refused {} of {} with {}: {}", event.getType(), event.getSubject(), status, failure.getMessage());
    }

    /** One that nothing is known of: its sender may not send, or it cannot be read. */
    void refused(Throwable failure, long startNanos) {
        measure(UNKNOWN, Integer.toString(OutcomeTable.statusOf(failure).value()), startNanos);
    }

    private void measure(String type, String outcome, long startNanos) {
        timers.computeIfAbsent(
                        new Measured(type, outcome),
                        measured -> metrics.timer("kiosk.events", "type", type, "outcome", outcome))
                .record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
    }

    private record Measured(String type, String outcome) {}

    private static LoggingEventBuilder describe(LoggingEventBuilder line, CloudEvent event) {
        return line.addKeyValue("eventId", event.getId())
                .addKeyValue("eventType", event.getType())
                .addKeyValue("subject", Objects.toString(event.getSubject(), ""))
                .addKeyValue("correlationId", Objects.toString(event.getExtension("correlationid"), ""))
                .addKeyValue(
                        "traceId",
                        TraceContext.parse((String) event.getExtension("traceparent"))
                                .map(TraceContext::traceId)
                                .orElse(""));
    }
}
