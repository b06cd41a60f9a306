package dev.kiosk.local.kafka;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.local.routing.Destination;
import dev.kiosk.local.routing.Subscription;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * What Knative's broker for Kafka promises, and no more: an event is taken when Kafka has it, keyed by {@code partitionkey}; each
 * Trigger is a consumer group; delivery is unordered, at least once, and replies are events of the same broker.
 *
 * @see <a href="https://knative.dev/docs/eventing/brokers/broker-types/kafka-broker/">its documentation</a>
 */
public final class KafkaBroker implements AutoCloseable {

    static final String TOPIC = "knative-broker-kiosk-default";

    private static final int LARGEST = 1024 * 1024;

    private final KafkaServer kafka;
    private final KafkaProducer<@Nullable String, byte[]> producer;
    private final DisposableServer ingress;
    private List<Trigger> triggers = List.of();

    private KafkaBroker(KafkaServer kafka) {
        this.kafka = kafka;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.address(), ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.ingress =
                HttpServer.create().host("127.0.0.1").port(0).handle(this::take).bindNow(Duration.ofSeconds(10));
    }

    /** Takes events from now on. */
    public static KafkaBroker start(Path folder) throws IOException, InterruptedException {
        return new KafkaBroker(KafkaServer.start(folder));
    }

    /** Delivers everything that it has, and from now on what comes. */
    public void deliver(Collection<Subscription> subscriptions, Destination.Resolver resolver) {
        triggers = subscriptions.stream()
                .map(subscription -> Trigger.start(
                        subscription, resolver.resolve(subscription.subscriber()), kafka.address(), this::publish))
                .toList();
    }

    /** Where events are posted to. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + ingress.port() + "/");
    }

    /** Events that were delivered to a subscriber more than once. */
    public long deliveredAgain() {
        return triggers.stream().mapToLong(Trigger::deliveredAgain).sum();
    }

    /** Batches that a subscriber got in another order than they were published in. */
    public long overtaken() {
        return triggers.stream().mapToLong(Trigger::overtaken).sum();
    }

    /** What a subscriber would not have for good. */
    public List<String> refused() {
        return triggers.stream().flatMap(trigger -> trigger.refused().stream()).toList();
    }

    @Override
    public void close() {
        triggers.forEach(Trigger::close);
        ingress.disposeNow(Duration.ofSeconds(3));
        producer.close(Duration.ofSeconds(3));
        kafka.close();
    }

    private Publisher<Void> take(HttpServerRequest request, HttpServerResponse response) {
        return RequestBody.of(request, LARGEST)
                .map(body -> CloudEventCodec.decode(request.requestHeaders(), body))
                .flatMap(event -> Mono.fromFuture(publish(event), true))
                .then(Mono.defer(() -> response.status(202).send().then()))
                .onErrorResume(failure -> response.status(503).send().then());
    }

    private CompletableFuture<Void> publish(CloudEvent event) {
        Object key = event.getExtension("partitionkey");
        CompletableFuture<Void> kept = new CompletableFuture<>();
        Future<?> _ = producer.send(
                new ProducerRecord<>(TOPIC, key == null ? null : key.toString(), CloudEventCodec.toJson(event)),
                (where, failure) -> {
                    if (failure == null) {
                        kept.complete(null);
                    } else {
                        kept.completeExceptionally(failure);
                    }
                });
        return kept;
    }
}
