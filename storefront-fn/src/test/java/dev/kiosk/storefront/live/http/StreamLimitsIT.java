package dev.kiosk.storefront.live.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderShipped;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.EventStream;
import dev.kiosk.storefront.testing.EventStream.Frame;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Streams at their ends: of time, of places, of the pod, of the database. */
class StreamLimitsIT {

    private static final String LISTENERS =
            "select count(*) from pg_stat_activity where application_name = 'storefront-fn live' and datname = current_database()";

    private static final String CONNECTIONS =
            "select count(*) from pg_stat_activity where application_name like 'storefront-fn%' and datname = current_database()";

    private final TestDatabase database = TestDatabase.migrated("storefront-fn");

    @Test
    void endsBeforeThePlatformDoes() {
        try (StorefrontServer server = start("--kiosk.storefront.live.stream-limit=2s");
                EventStream stream = follow(server, server.shop().buy(), 1)) {
            List<Frame> rest = stream.rest();

            assertThat(rest).extracting(Frame::event).containsExactly("reconnect");
            assertThat(Integer.parseInt(rest.getFirst().retry())).isBetween(500, 3000);
            assertThat(rest.getFirst().id()).isEmpty();
        }
    }

    @Test
    void saysThatItIsThere() {
        try (StorefrontServer server = start("--kiosk.storefront.live.heartbeat=300ms");
                EventStream stream = follow(server, server.shop().buy(), 1)) {
            assertThat(Stream.generate(stream::nextFrame).limit(3))
                    .extracting(Frame::comment)
                    .containsExactly("open", "alive", "alive");
        }
    }

    @Test
    void refusesMoreThanItIsToBear() {
        try (StorefrontServer server = start("--kiosk.storefront.live.streams=2");
                EventStream one = follow(server, server.shop().buy(), 0);
                EventStream other = follow(server, server.shop().buy(), 0)) {
            one.next();
            other.next();
            Shop.Bought third = server.shop().buy();

            Reply refused = server.shop().get(third.path() + "/events", third.token());

            refused.expectProblem(429, "too-many-streams");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            one.leave();
            await().untilAsserted(() -> {
                try (EventStream again = follow(server, third, 0)) {
                    assertThat(again.status()).isEqualTo(200);
                }
            });
        }
    }

    @Test
    void keepsItsLastPlacesForOrdersThatFewFollow() {
        try (StorefrontServer server =
                start("--kiosk.storefront.live.streams=10", "--kiosk.storefront.live.streams-of-order=2")) {
            Shop.Bought bought = server.shop().buy();
            List<EventStream> crowd =
                    Stream.generate(() -> follow(server, bought, 0)).limit(9).toList();
            crowd.forEach(EventStream::next);

            server.shop().get(bought.path() + "/events", bought.token()).expectProblem(429, "too-many-streams");

            try (EventStream ofAnother = follow(server, server.shop().buy(), 0)) {
                assertThat(ofAnother.next().id()).isEqualTo("1");
            }
            crowd.forEach(EventStream::close);
        }
    }

    /** What another pod writes is told here, and the pod may stop at any time. */
    @Test
    void losesNothingWhenThePodIsReplaced() {
        try (StorefrontServer writing = start()) {
            Shop.Bought bought = writing.shop().buy();
            StorefrontServer pod = start();
            EventStream stream = follow(pod, bought, 0);
            writing.events().send(new OrderConfirmed(bought.orderId(), 3));
            assertThat(stream.next(2)).extracting(Frame::id).containsExactly("1", "2");

            long stopping = System.nanoTime();
            pod.close();
            assertThat(Duration.ofNanos(System.nanoTime() - stopping)).isLessThan(Duration.ofSeconds(10));
            assertThat(stream.rest()).extracting(Frame::event).containsExactly("reconnect");
            writing.events()
                    .send(new OrderShipped(bought.orderId(), 4, "Royal Mail", "RM1", List.of(new OrderedLine("A", 6))));

            try (StorefrontServer next = start();
                    EventStream resumed = follow(next, bought, 2)) {
                assertThat(resumed.next()).extracting(Frame::id, Frame::event).containsExactly("3", "order.shipped");
            }
        }
    }

    @Test
    void survivesARestartOfTheDatabase() {
        try (StorefrontServer server = start("--kiosk.storefront.live.fallback=10m")) {
            Shop.Bought bought = server.shop().buy();
            try (EventStream stream = follow(server, bought, 1)) {
                await().untilAsserted(() -> assertThat(server.number(LISTENERS)).isEqualTo(1));
                database.shutOut();
                assertThat(stream.nextFrame().comment()).isEqualTo("open");
                database.letIn();
                await().atMost(Duration.ofSeconds(20))
                        .untilAsserted(() -> assertThat(server.events()
                                        .send(new PaymentCaptured(bought.orderId(), new UUID(7, 7), 1925, "GBP"))
                                        .status())
                                .isEqualTo(202));

                assertThat(stream.next().id()).isEqualTo("2");
            }
        }
    }

    @Test
    void holdsOneConnectionForAllStreamsAndNoneWithout() {
        try (StorefrontServer server = start()) {
            List<EventStream> streams = Stream.generate(
                            () -> follow(server, server.shop().buy(), 0))
                    .limit(20)
                    .toList();
            streams.forEach(EventStream::next);
            await().untilAsserted(() -> assertThat(server.number(LISTENERS)).isEqualTo(1));

            streams.forEach(EventStream::close);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(server.number(LISTENERS)).isZero());
        }
    }

    @Test
    void servesAThousandAtOnceWithTheConnectionsOfItsPoolAndOneMore() {
        try (StorefrontServer server = start("--spring.r2dbc.pool.max-size=3")) {
            Shop.Bought bought = server.shop().buy();
            CompletableFuture<List<String>> told = crowd(server, bought, 1000);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(open(server)).isEqualTo(1000));

            server.events().send(new OrderConfirmed(bought.orderId(), 3));

            assertThat(told.orTimeout(60, TimeUnit.SECONDS).join())
                    .hasSize(2000)
                    .areExactly(1000, new Condition<>("2"::equals, "the second entry"));
            assertThat(server.number(CONNECTIONS)).isLessThanOrEqualTo(4);
        }
    }

    /** The first two entries of each. */
    private static CompletableFuture<List<String>> crowd(StorefrontServer server, Shop.Bought bought, int many) {
        WebClient client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(ConnectionProvider.builder("crowd")
                        .maxConnections(many)
                        .pendingAcquireMaxCount(many)
                        .build())))
                .build();
        return Flux.range(0, many)
                .flatMap(
                        n -> client.get()
                                .uri(server.uri(bought.path() + "/events"))
                                .headers(headers -> headers.setBearerAuth(bought.token()))
                                .retrieve()
                                .bodyToFlux(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                                .mapNotNull(ServerSentEvent::id)
                                .take(2),
                        many)
                .collectList()
                .toFuture();
    }

    private static double open(StorefrontServer server) {
        return server.context()
                .getBean(MeterRegistry.class)
                .get("kiosk.live.streams")
                .gauge()
                .value();
    }

    private StorefrontServer start(String... settings) {
        return StorefrontServer.start(database, settings);
    }

    private static EventStream follow(StorefrontServer server, Shop.Bought bought, long after) {
        return server.shop().follow(bought, after);
    }
}
