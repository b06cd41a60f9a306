package dev.kiosk.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.local.kafka.KafkaBroker;
import dev.kiosk.local.manifest.Manifests;
import dev.kiosk.local.postgres.TestPostgres;
import dev.kiosk.local.routing.Destination;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of order, on a real Kafka that delivers in no order and again and again: each comes to its end, once. */
@Tag("long")
class KafkaIT {

    private static final int OF_EACH_KIND = 4;
    private static final String BROKER = "kiosk.fn.broker-url";

    /** Of each kind of journey an event that only it has. */
    private static final List<String> KINDS = List.of(
            "order.confirmed",
            "order.returned",
            "order.lines-cancelled",
            "order.return-recorded",
            "order.return-accepted",
            "order.return-refused",
            "order.rejected",
            "payment.failed",
            "order.cancellation-refused",
            "order.cancelled",
            "payment.notified",
            "order.expired");

    @TempDir
    private static Path data;

    private static KafkaBroker broker;
    private static LocalPlatform platform;
    private static ExecutorService threads;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        broker = KafkaBroker.start(data.resolve("kafka"));
        System.setProperty(BROKER, broker.uri().toString());
        PlatformSettings settings =
                PlatformSettings.forTests(data.resolve("platform")).withBinaries(TestPostgres.BINARIES);
        platform = LocalPlatform.start(settings);
        broker.deliver(Manifests.load(settings.manifests()).subscriptions(), KafkaIT::resolve);
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterAll
    static void stop() {
        System.clearProperty(BROKER);
        threads.shutdownNow();
        broker.close();
        platform.close();
    }

    @Test
    void comeToTheirEnd() throws Exception {
        List<String> skus = IntStream.range(0, KINDS.size() * OF_EACH_KIND)
                .mapToObj(n -> "KAFKA-" + n)
                .toList();
        Journey.stock(platform, skus);
        Future<?> sweeps = threads.submit(() -> Sweeper.onAndOn(platform));

        List<? extends Future<?>> journeys = skus.stream()
                .map(sku -> Journey.of(platform, kind(sku), sku))
                .map(journey -> threads.submit(journey::goOn))
                .toList();
        for (Future<?> journey : journeys) {
            journey.get();
        }

        sweeps.cancel(true);
        assertThat(broker.refused()).isEmpty();
        assertThat(broker.deliveredAgain()).as("delivered again").isPositive();
        assertThat(broker.overtaken()).as("out of order").isPositive();
        assertThat(platform.undelivered()).as("nothing went another way").isZero();
    }

    private static String kind(String sku) {
        return KINDS.get(Integer.parseInt(sku.substring("KAFKA-".length())) % KINDS.size());
    }

    private static URI resolve(Destination destination) {
        return switch (destination) {
            case Destination.OfService(String service, String path) ->
                platform.uri(service).resolve(path);
            case Destination.OfUri(URI uri) -> uri;
        };
    }
}
