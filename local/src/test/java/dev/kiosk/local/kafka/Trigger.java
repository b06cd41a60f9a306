package dev.kiosk.local.kafka;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.local.routing.Subscription;
import io.cloudevents.CloudEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A consumer group that delivers to one subscriber, many events at once and in no order. Its pod is replaced every few batches,
 * before it could commit the last of them: that one is delivered again.
 */
final class Trigger implements AutoCloseable {

    private static final int BATCHES_OF_A_POD = 12;
    private static final Duration BATCH = Duration.ofMillis(100);
    private static final Duration AGAIN = Duration.ofMillis(300);

    private final Subscription subscription;
    private final URI subscriber;
    private final String kafka;
    private final Function<CloudEvent, CompletableFuture<Void>> broker;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(7);
    private final Set<String> delivered = ConcurrentHashMap.newKeySet();
    private final AtomicLong again = new AtomicLong();
    private final AtomicLong overtaken = new AtomicLong();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    private Trigger(
            Subscription subscription,
            URI subscriber,
            String kafka,
            Function<CloudEvent, CompletableFuture<Void>> broker) {
        this.subscription = subscription;
        this.subscriber = subscriber;
        this.kafka = kafka;
        this.broker = broker;
        this.thread = Thread.ofPlatform().name("kafka-" + subscription.name()).start(this::consume);
    }

    /** @param broker takes replies */
    static Trigger start(
            Subscription subscription,
            URI subscriber,
            String kafka,
            Function<CloudEvent, CompletableFuture<Void>> broker) {
        return new Trigger(subscription, subscriber, kafka, broker);
    }

    long deliveredAgain() {
        return again.get();
    }

    long overtaken() {
        return overtaken.get();
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.shutdownNow();
    }

    private void consume() {
        while (!closed) {
            try (KafkaConsumer<String, byte[]> pod = pod()) {
                pod.subscribe(List.of(KafkaBroker.TOPIC));
                for (int busy = 0; busy < BATCHES_OF_A_POD && !closed; ) {
                    List<CloudEvent> batch = matching(pod);
                    if (!batch.isEmpty()) {
                        busy++;
                        deliver(batch);
                    }
                    if (busy < BATCHES_OF_A_POD) {
                        pod.commitSync();
                    }
                }
            } catch (InterruptException e) {
                closed = true;
            }
        }
    }

    private KafkaConsumer<String, byte[]> pod() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "knative-trigger-" + subscription.name(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private List<CloudEvent> matching(KafkaConsumer<String, byte[]> pod) {
        List<CloudEvent> batch = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : pod.poll(BATCH)) {
            CloudEvent event = CloudEventCodec.fromJson(record.value());
            if (subscription.filter().matches(event)) {
                batch.add(event);
            }
        }
        return batch;
    }

    private void deliver(List<CloudEvent> batch) {
        List<CloudEvent> inAnyOrder = new ArrayList<>(batch);
        Collections.shuffle(inAnyOrder, random);
        if (!inAnyOrder.equals(batch)) {
            overtaken.incrementAndGet();
        }
        CompletableFuture.allOf(
                        inAnyOrder.stream().map(event -> deliver(event, 0)).toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private CompletableFuture<Void> deliver(CloudEvent event, int failures) {
        if (!delivered.add(event.getSource() + " " + event.getId()) && failures == 0) {
            again.incrementAndGet();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(subscriber)
                .timeout(subscription.delivery().timeout())
                .header("prefer", "reply");
        byte[] body = CloudEventCodec.encodeBinary(event, request::header);
        return http.sendAsync(
                        request.POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(Optional::of)
                .exceptionally(failure -> Optional.empty())
                .thenCompose(
                        answer -> answer.isPresent() ? settle(event, answer.get(), failures) : again(event, failures));
    }

    private CompletableFuture<Void> settle(CloudEvent event, HttpResponse<byte[]> answer, int failures) {
        return switch (answer.statusCode() / 100) {
            case 2 -> reply(answer);
            case 5 -> again(event, failures);
            default -> refused(event, answer.statusCode());
        };
    }

    private CompletableFuture<Void> reply(HttpResponse<byte[]> answer) {
        List<Map.Entry<String, String>> headers = answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> Map.entry(header.getKey(), value)))
                .collect(Collectors.toList());
        return CloudEventCodec.isCloudEvent(headers)
                ? broker.apply(CloudEventCodec.decode(headers, answer.body()))
                : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> again(CloudEvent event, int failures) {
        if (closed) {
            return CompletableFuture.completedFuture(null);
        }
        return failures == subscription.delivery().retry()
                ? refused(event, 503)
                : CompletableFuture.supplyAsync(
                                () -> event, CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS))
                        .thenCompose(same -> deliver(same, failures + 1));
    }

    private CompletableFuture<Void> refused(CloudEvent event, int status) {
        refused.add(subscription.name() + " answered " + event.getType() + " with " + status);
        return CompletableFuture.completedFuture(null);
    }
}
