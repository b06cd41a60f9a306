package dev.kiosk.webhook.application;

import dev.kiosk.fn.Throttle;
import dev.kiosk.webhook.WebhookProperties;
import dev.kiosk.webhook.domain.Attempt;
import dev.kiosk.webhook.domain.Deliveries;
import dev.kiosk.webhook.domain.Delivery;
import dev.kiosk.webhook.domain.Message;
import dev.kiosk.webhook.domain.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes messages to endpoints. What is owed is committed first; then every endpoint is tried, none waiting for another,
 * and soon again while the event is still being handled: a pod that answered may sleep. What did not work then either is left
 * for the next event that comes by, and for the sweep. Nothing is sent inside a transaction.
 */
@Service
public class DeliveryService {

    private static final int ENDPOINTS_AT_ONCE = 16;
    private static final int OF_ONE_ENDPOINT = 5;

    /** How long the handling of an event may take in all: less than its Trigger waits for the answer. */
    private static final Duration HANDLING = Duration.ofSeconds(25);

    /** How often, at most, who comes by looks after what others left undone. */
    private static final Duration PASSING = Duration.ofSeconds(30);

    /** After what is due, so that it is. */
    private static final Duration A_MOMENT = Duration.ofMillis(10);

    /** Longer than an attempt may take, so that nobody else tries at the same time. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final Deliveries deliveries;
    private final EndpointSecrets secrets;
    private final WebhookSender sender;
    private final Verdict.Limits limits;
    private final Duration timeout;
    private final Throttle passing;
    private final MeterRegistry metrics;
    private final Clock clock;

    DeliveryService(
            Deliveries deliveries,
            WebhookSender sender,
            WebhookProperties settings,
            MeterRegistry metrics,
            Clock clock) {
        this.deliveries = deliveries;
        this.secrets = new EndpointSecrets(settings.signingSecret());
        this.sender = sender;
        this.limits = settings.limits();
        this.timeout = settings.timeout();
        this.passing = new Throttle(PASSING, clock);
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Owes each message to every endpoint that wants it, in the caller's transaction. Gives what was not owed before, message by
     * message.
     *
     * @param messages of that type; they are written only if some endpoint wants to hear of it
     */
    public Mono<List<List<Delivery>>> owe(String type, List<Supplier<Message>> messages) {
        return deliveries
                .isWanted(type)
                .flatMapMany(wanted -> Flux.fromIterable(messages)
                        .concatMap(message -> wanted ? owe(message.get()) : Mono.just(List.<Delivery>of())))
                .collectList();
    }

    private Mono<List<Delivery>> owe(Message message) {
        return deliveries.owe(message, claimedUntil()).collectList();
    }

    /**
     * Completes when each has been tried, those that failed quickly twice. Now and then it also tries what other messages left
     * undone.
     *
     * @param owed just now, and committed
     */
    public Mono<Void> attempt(List<Delivery> owed) {
        return Mono.defer(() -> {
            Instant end = clock.instant().plus(HANDLING);
            Mono<Void> others = passing.isTime() ? retry(1).then() : Mono.empty();
            Mono<Void> told = Flux.fromIterable(owed)
                    .flatMap(delivery -> attemptAndSoonAgain(delivery, end), ENDPOINTS_AT_ONCE)
                    .then();
            return Mono.when(told, others);
        });
    }

    private Mono<Attempt> attemptAndSoonAgain(Delivery delivery, Instant end) {
        return send(delivery)
                .flatMap(attempt -> note(delivery, attempt)
                        .flatMap(verdict -> again(delivery, verdict, end).defaultIfEmpty(attempt)));
    }

    /**
     * Empty if there is nothing to be done again, or no time for it, or somebody else does it. Only of an endpoint that was
     * well before: events do not wait for one that is known to fail.
     */
    private Mono<Attempt> again(Delivery delivery, Verdict verdict, Instant end) {
        Instant due = verdict.dueAt();
        if (due == null || due.plus(timeout).isAfter(end) || delivery.endpoint().failures() > 0) {
            return Mono.empty();
        }
        return Mono.delay(Duration.between(clock.instant(), due).plus(A_MOMENT))
                .then(Mono.defer(() -> deliveries.claim(delivery.id(), clock.instant(), claimedUntil())))
                .flatMap(this::attempt);
    }

    /** Tells this endpoint alone, and what came of it. Empty if there is no such endpoint. */
    Mono<Attempt> tell(Message message, UUID endpointId) {
        return deliveries.owe(message, endpointId, claimedUntil()).flatMap(this::attempt);
    }

    /** Tries what is due; gives how many attempts that were. */
    Mono<Long> retry() {
        return retry(OF_ONE_ENDPOINT);
    }

    private Mono<Long> retry(int ofOneEndpoint) {
        return deliveries
                .claimDue(clock.instant(), ofOneEndpoint, claimedUntil())
                .collect(Collectors.groupingBy(delivery -> delivery.endpoint().id()))
                .flatMapMany(byEndpoint -> Flux.fromIterable(byEndpoint.values()))
                .flatMap(this::inTurn, ENDPOINTS_AT_ONCE)
                .reduce(0L, Long::sum);
    }

    /** One after the other; an endpoint that does not answer is spared the rest for now. */
    private Mono<Long> inTurn(List<Delivery> ofOneEndpoint) {
        return Flux.fromIterable(ofOneEndpoint)
                .concatMap(this::attempt, 1)
                .takeUntil(attempt -> !attempt.answered())
                .count()
                .flatMap(tried -> giveBack(ofOneEndpoint.subList(tried.intValue(), ofOneEndpoint.size()))
                        .thenReturn(tried));
    }

    private Mono<Void> giveBack(List<Delivery> untried) {
        Instant now = clock.instant();
        return Flux.fromIterable(untried)
                .concatMap(delivery -> deliveries.release(delivery.id(), now))
                .then();
    }

    private Mono<Attempt> attempt(Delivery delivery) {
        return send(delivery).flatMap(attempt -> note(delivery, attempt).thenReturn(attempt));
    }

    private Mono<Attempt> send(Delivery delivery) {
        return Mono.defer(() -> sender.send(
                delivery.endpoint().url(),
                headers(delivery, clock.instant()),
                delivery.message().body()));
    }

    private Mono<Verdict> note(Delivery delivery, Attempt attempt) {
        Verdict verdict = Verdict.on(delivery, attempt, limits, ThreadLocalRandom.current()::nextDouble);
        metrics.counter("kiosk.notifications", "channel", "webhook", "outcome", verdict.state())
                .increment();
        return deliveries.attempted(delivery, attempt, verdict).thenReturn(verdict);
    }

    /** Standard Webhooks, "Webhook headers". */
    private Map<String, String> headers(Delivery delivery, Instant now) {
        String id = delivery.message().id();
        String timestamp = Long.toString(now.getEpochSecond());
        String content = id + "." + timestamp + "." + delivery.message().body();
        String signatures = delivery.endpoint().secret().signing(now).stream()
                .map(generation -> secrets.sign(delivery.endpoint().id(), generation, content))
                .collect(Collectors.joining(" "));
        return Map.of("webhook-id", id, "webhook-timestamp", timestamp, "webhook-signature", signatures);
    }

    private Instant claimedUntil() {
        return clock.instant().plus(CLAIM);
    }
}
