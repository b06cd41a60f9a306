package dev.kiosk.local.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.local.manifest.PingSchedule;
import dev.kiosk.local.routing.Destination;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;

class PingsIT {

    /** Where every minute is about to begin. */
    private static final Clock JUST_BEFORE_NOON =
            Clock.fixed(Instant.parse("2026-01-01T11:59:59.950Z"), ZoneOffset.UTC);

    @Test
    void sendsItsEventWhenTheTimeHasCome() throws Exception {
        try (Subscriber sink = Subscriber.start();
                Courier courier = new Courier();
                Pings pings = new Pings(courier, JUST_BEFORE_NOON)) {
            pings.start(List.of(schedule(sink.uri("/sweep"), "0 0 12 * * *")), BrokerFixtures.AS_IT_STANDS);

            await().until(() -> !sink.received().isEmpty());
            CloudEvent ping = sink.received().getFirst();
            assertThat(ping.getType()).isEqualTo("dev.knative.sources.ping");
            assertThat(ping.getSource()).hasToString("/apis/v1/namespaces/kiosk/pingsources/sweep");
            assertThat(new String(Objects.requireNonNull(ping.getData()).toBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{}");
        }
    }

    @Test
    void goesOnAfterASinkThatFails() throws Exception {
        try (Subscriber sink = Subscriber.start().answers(Subscriber.status(500));
                Courier courier = new Courier();
                Pings pings = new Pings(courier, JUST_BEFORE_NOON)) {
            pings.start(List.of(schedule(sink.uri("/sweep"), "0 0 12 * * *")), BrokerFixtures.AS_IT_STANDS);

            await().until(() -> sink.received().size() >= 2);
        }
    }

    private static PingSchedule schedule(URI sink, String cron) {
        return new PingSchedule(
                "sweep",
                "kiosk",
                CronExpression.parse(cron),
                ZoneOffset.UTC,
                "application/json",
                "{}",
                new Destination.OfUri(sink));
    }
}
