package dev.kiosk.order.deadletter.application;

import dev.kiosk.fn.cloudevents.CloudEventCodec;
import dev.kiosk.fn.outbox.Broker;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.order.deadletter.application.Subscribers.Reaction;
import dev.kiosk.order.deadletter.domain.DeadLetter;
import dev.kiosk.order.deadletter.domain.DeadLetter.Letter;
import dev.kiosk.order.deadletter.domain.DeadLetters;
import dev.kiosk.order.deadletter.domain.DeadLetters.Selection;
import dev.kiosk.order.deadletter.domain.Replay;
import dev.kiosk.order.deadletter.domain.Replay.Refused;
import dev.kiosk.order.deadletter.domain.Replay.Taken;
import dev.kiosk.order.deadletter.domain.Replay.Unanswered;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Delivers dead letters again, to the subscriber that did not take them, or to all that hear the type where the broker did not
 * say whose it was: the same event, by the same id, so that one that was handled after all is not handled twice. The subscriber's reply goes to the broker, as it would have gone.
 */
@Service
public final class ReplayDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final int AT_ONCE = 4;

    private final DeadLetters letters;
    private final Subscribers subscribers;
    private final Broker broker;
    private final DeadLetterMetrics metrics;
    private final InFlight inFlight;
    private final Clock clock;

    ReplayDesk(
            DeadLetters letters,
            Subscribers subscribers,
            Broker broker,
            DeadLetterMetrics metrics,
            InFlight inFlight,
            Clock clock) {
        this.letters = letters;
        this.subscribers = subscribers;
        this.broker = broker;
        this.metrics = metrics;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** How one wish ended. */
    public sealed interface Result {

        record Done(Replay replay) implements Result {}

        /** Where it came from is not a subscriber that may be delivered to. */
        record NotAllowed(String destination) implements Result {}

        record NoEvent() implements Result {}

        /** Somebody gave it up. */
        record Discarded() implements Result {}

        /** It is of an installation that is gone. */
        record OfEarlierInstallation() implements Result {}
    }

    /** Empty if there is no such dead letter. */
    public Mono<Result> replay(UUID id) {
        return inFlight.shield(letters.find(id).flatMap(this::replay));
    }

    private Mono<Result> replay(DeadLetter letter) {
        if (letter.ofEarlierInstallation()) {
            return Mono.just(new Result.OfEarlierInstallation());
        }
        if (letter.discarded() != null) {
            return Mono.just(new Result.Discarded());
        }
        return isKnown(letter)
                ? letters.claim(letter.id(), clock.instant())
                        .flatMap(this::deliver)
                        .<Result>map(Result.Done::new)
                        .defaultIfEmpty(new Result.NoEvent())
                : Mono.just(new Result.NotAllowed(letter.destination()));
    }

    /**
     * What came of each.
     *
     * @param destination only those of this subscriber; null for all that may be delivered to
     */
    public Mono<List<Replay>> replayAll(@Nullable String type, @Nullable String destination, int limit) {
        Selection selection = destination == null
                ? new Selection(type, subscribers.known(), subscribers.heardTypes(), limit)
                : new Selection(type, isKnown(destination) ? Set.of(destination) : Set.of(), Set.of(), limit);
        return inFlight.shield(letters.claimWaiting(selection, clock.instant())
                .collectList()
                .flatMapIterable(claimed -> claimed)
                .flatMapSequential(this::deliver, AT_ONCE)
                .collectList());
    }

    private boolean isKnown(DeadLetter letter) {
        String type = letter.type();
        return letter.destination().isEmpty()
                ? type != null && !subscribers.hearing(type).isEmpty()
                : isKnown(letter.destination());
    }

    private boolean isKnown(String destination) {
        return subscribers.known().contains(destination);
    }

    private Mono<Replay> deliver(Letter letter) {
        return Mono.fromSupplier(() -> CloudEventCodec.fromJson(letter.event().getBytes(StandardCharsets.UTF_8)))
                .flatMap(event -> deliver(letter, event))
                .onErrorResume(failure -> Mono.just(new Unanswered(failure.toString())))
                .flatMap(replay -> record(letter, replay));
    }

    /** To each in turn; the first that does not take it is what came of it. */
    private Mono<Replay> deliver(Letter letter, CloudEvent event) {
        List<String> destinations =
                letter.destination().isEmpty() ? subscribers.hearing(event.getType()) : List.of(letter.destination());
        return Flux.fromIterable(destinations)
                .concatMap(
                        destination -> subscribers.deliver(destination, event).flatMap(this::handOn))
                .takeUntil(replay -> !(replay instanceof Taken))
                .last();
    }

    private Mono<Replay> handOn(Reaction reaction) {
        if (!reaction.taken()) {
            return Mono.just(new Refused(reaction.status()));
        }
        return reaction.reply().map(broker::publish).orElseGet(Mono::empty).thenReturn(new Taken(reaction.status()));
    }

    private Mono<Replay> record(Letter letter, Replay replay) {
        LOG.atInfo()
                .addKeyValue("deadLetter", letter.id())
                .addKeyValue("destination", letter.destination())
                .log("Dead letter replayed: {}", replay);
        return letters.record(letter.id(), replay, clock.instant())
                .then(metrics.replayed(replay))
                .thenReturn(replay);
    }
}
