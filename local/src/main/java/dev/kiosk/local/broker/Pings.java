package dev.kiosk.local.broker;

import dev.kiosk.local.manifest.PingSchedule;
import dev.kiosk.local.routing.Destination;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PingSources: sends each its event when its time comes. What a sink does not take is not sent again. */
final class Pings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pings.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Courier courier;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("pings").daemon().factory(), new DiscardPolicy());

    Pings(Courier courier, Clock clock) {
        this.courier = courier;
        this.clock = clock;
    }

    void start(Collection<PingSchedule> schedules, Destination.Resolver resolver) {
        schedules.forEach(schedule -> scheduleNext(schedule, resolver.resolve(schedule.sink())));
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void scheduleNext(PingSchedule schedule, URI sink) {
        ZonedDateTime now = clock.instant().atZone(schedule.zone());
        ZonedDateTime next = schedule.cron().next(now);
        if (next != null) {
            Future<?> _ = timer.schedule(
                    () -> send(schedule, sink), Duration.between(now, next).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void send(PingSchedule schedule, URI sink) {
        scheduleNext(schedule, sink);
        Future<?> _ = courier.deliver(sink, event(schedule), TIMEOUT).toFuture().thenAccept(answer -> {
            if (answer instanceof Answer.Failed(boolean _, Integer status, String error, Duration _)
                    && (status == null || status / 100 != 2)) {
                LOG.warn("PingSource {}: {} answered {}: {}", schedule.name(), sink, status, error);
            }
        });
    }

    private CloudEvent event(PingSchedule schedule) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(schedule.source())
                .withType("dev.knative.sources.ping")
                .withTime(clock.instant().atZone(schedule.zone()).toOffsetDateTime());
        if (schedule.data().isEmpty()) {
            return event.build();
        }
        return event.withDataContentType(schedule.contentType().isEmpty() ? "application/json" : schedule.contentType())
                .withData(schedule.data().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
