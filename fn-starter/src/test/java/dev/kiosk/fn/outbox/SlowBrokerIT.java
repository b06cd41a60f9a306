package dev.kiosk.fn.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.SlowIngress;
import dev.kiosk.fn.testing.TestDatabase;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Brokers answer at once, or when every subscriber has answered; either way nothing is lost, and nobody waits for long. */
class SlowBrokerIT {

    private static final Duration COLD_STARTS = Duration.ofSeconds(4);

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
    private final SlowIngress ingress = new SlowIngress(COLD_STARTS);
    private final UUID order = Ids.next();
    private SampleServer server = start();

    private SampleServer start() {
        return SampleServer.start(
                database,
                ingress.uri(),
                "--kiosk.fn.broker-timeout=PT0.3S",
                "--kiosk.fn.outbox-claim=PT1S",
                "--kiosk.fn.shutdown-timeout=PT20S");
    }

    @AfterEach
    void stop() {
        server.close();
        ingress.close();
    }

    @Test
    void aRequestIsAnsweredBeforeTheBrokerAndTheSendingGoesOn() {
        long start = System.nanoTime();

        assertThat(confirm()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(COLD_STARTS);
        assertThat(ingress.delivered()).isEmpty();
        assertThat(server.effects(order)).containsExactly("confirmed");
        assertThat(server.count("outbox")).isEqualTo(1);
        await().until(() -> !ingress.delivered().isEmpty());
        await().until(() -> server.count("outbox") == 0);
        assertThat(ingress.hungUp()).isZero();
    }

    @Test
    void nobodySendsItAsWellMeanwhile() {
        confirm();
        try (SampleServer other = start()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                HttpCalls.post(server.uri("/sweep"), "", Map.of());
                HttpCalls.post(other.uri("/sweep"), "", Map.of());
                return !ingress.delivered().isEmpty();
            });
        }

        assertThat(ingress.received()).hasSize(1);
    }

    @Test
    void aStopWaitsForTheBroker() {
        confirm();
        await().until(() -> !ingress.received().isEmpty());

        server.close();

        assertThat(ingress.delivered()).hasSize(1);
        assertThat(ingress.hungUp()).isZero();
    }

    @Test
    void aBrokerThatAnswersAtOnceIsDoneWithAtOnce() {
        ingress.takes(Duration.ZERO);

        assertThat(confirm()).isEqualTo(200);

        assertThat(ingress.delivered()).hasSize(1);
        assertThat(server.count("outbox")).isZero();
    }

    @Test
    void whatWasRefusedLateIsSaidAgainWithTheSameId() {
        ingress.takes(Duration.ofMillis(600));
        ingress.answers(503);
        confirm();
        await().until(() -> !ingress.received().isEmpty());
        ingress.answers(202);

        await().atMost(Duration.ofSeconds(20)).until(() -> {
            HttpCalls.post(server.uri("/sweep"), "", Map.of());
            return !ingress.delivered().isEmpty() && server.count("outbox") == 0;
        });

        assertThat(ingress.received())
                .extracting(CloudEvent::getId)
                .hasSizeGreaterThan(1)
                .containsOnly(ingress.received().getFirst().getId());
    }

    private int confirm() {
        return HttpCalls.post(server.uri("/confirm/" + order), "", Map.of()).statusCode();
    }
}
