package dev.kiosk.fn.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.Ids;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.sample.SampleServer;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.RecordingBroker;
import dev.kiosk.fn.testing.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GracefulShutdownIT {

    @Test
    void finishesEveryRequestThatIsUnderWayWhenItStops() {
        UUID order = Ids.next();
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
                SampleServer control = SampleServer.start(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            SampleServer server = SampleServer.start(database);
            List<CompletableFuture<HttpResponse<String>>> responses = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> HttpCalls.post(server.uri("/slow/" + order), "", Map.of()), threads))
                    .toList();
            await().until(() -> begun(control, order) >= 8);

            server.close();

            assertThat(responses)
                    .allSatisfy(
                            response -> assertThat(response.join().statusCode()).isEqualTo(200));
            assertThat(control.effects(order)).hasSize(8);
        }
    }

    @Test
    void sendsBeforeItSleepsWhatTheBrokerDidNotTake() {
        UUID order = Ids.next();
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
                SampleServer control = SampleServer.start(database)) {
            SampleServer server = SampleServer.start(database, "--kiosk.fn.outbox-claim=PT0.2S");
            server.broker().refuse(true);
            HttpCalls.post(server.uri("/confirm/" + order), "", Map.of());
            server.broker().refuse(false);
            await().until(() -> control.count("outbox where due_at <= now()") == 1);
            RecordingBroker broker = server.broker();

            server.close();

            assertThat(broker.published(order.toString())).hasSize(1);
            assertThat(control.count("outbox")).isZero();
        }
    }

    @Test
    void finishesACommandWhoseClientHungUp() throws IOException {
        UUID order = Ids.next();
        try (TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);
                SampleServer control = SampleServer.start(database)) {
            SampleServer server = SampleServer.start(database);
            try (Socket client = new Socket("localhost", server.uri("/").getPort())) {
                client.getOutputStream()
                        .write(("POST /slow/" + order + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
                await().until(() -> begun(control, order) >= 1);
            }

            server.close();

            assertThat(control.effects(order)).containsExactly("slow");
        }
    }

    /** Under way, or done already where the machine is too busy to see them all under way. */
    private static long begun(SampleServer control, UUID order) {
        return control.count("pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'")
                + control.effects(order).size();
    }
}
