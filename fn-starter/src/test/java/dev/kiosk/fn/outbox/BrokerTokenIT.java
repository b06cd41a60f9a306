package dev.kiosk.fn.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.FnProperties;
import dev.kiosk.fn.Ids;
import dev.kiosk.fn.testing.EventClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.test.StepVerifier;

/** What a broker that asks for tokens is shown. */
class BrokerTokenIT {

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final ReactorResourceFactory resources = new ReactorResourceFactory();
    private HttpServer ingress;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        resources.setUseGlobalResources(false);
        resources.setShutdownQuietPeriod(Duration.ZERO);
        resources.start();
        ingress = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ingress.createContext("/", exchange -> {
            try (exchange) {
                shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(202, -1);
            }
        });
        ingress.start();
    }

    @AfterEach
    void stop() {
        ingress.stop(0);
        resources.stop();
    }

    @Test
    void isTheOneOfNowHoweverOftenItIsRenewed() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        Broker broker = broker(Map.of("kiosk.fn.broker-token-file", file));

        publish(broker).verifyComplete();
        Files.writeString(file, "second");
        publish(broker).verifyComplete();

        assertThat(shown).containsExactly("Bearer first", "Bearer second");
    }

    @Test
    void isNoneWhereNoneIsConfigured() {
        publish(broker(Map.of())).verifyComplete();

        assertThat(shown).containsExactly("null");
    }

    @Test
    void keepsTheEventBackWhileItIsMissing() {
        publish(broker(Map.of("kiosk.fn.broker-token-file", folder.resolve("none"))))
                .verifyError(NoSuchFileException.class);

        assertThat(shown).isEmpty();
    }

    private static StepVerifier.FirstStep<Void> publish(Broker broker) {
        return StepVerifier.create(broker.publish(EventClient.event(new OrderConfirmed(Ids.next(), 1)))
                .timeout(Duration.ofSeconds(20)));
    }

    private Broker broker(Map<String, Object> more) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource(more);
        source.put("kiosk.fn.name", "sample-fn");
        source.put(
                "kiosk.fn.broker-url",
                "http://localhost:" + ingress.getAddress().getPort());
        return new OutboxConfiguration()
                .broker(new Binder(source).bind("kiosk.fn", FnProperties.class).get(), resources);
    }
}
