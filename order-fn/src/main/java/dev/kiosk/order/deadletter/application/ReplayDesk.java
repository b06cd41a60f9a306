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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Delivers dead letters again, to the subscriber that did not take them: the same event, by the same id, so that one that was
 * handled after all is not handled twice. The subscriber's reply goes to the broker, as it would have gone.
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
    }

    /** Empty if there is no such dead letter. */
    public Mono<Result> replay(UUID id) {
        return inFlight.shield(letters.find(id)
                .flatMap(letter -> isKnown(letter)
                        ? letters.claim(id, clock.instant())
                                .flatMap(this::deliver)
                                .<Result>map(Result.Done::new)
                                .defaultIfEmpty(new Result.NoEvent())
                        : Mono.just(new Result.NotAllowed(letter.destination()))));
    }

    /**
     * What came of each.
     *
     * @param destination only those of this subscriber; null for all that may be delivered to
     */
    public Mono<List<Replay>> replayAll(@Nullable String type, @Nullable String destination, int limit) {
        List<String> allowed = new ArrayList<>(subscribers.known());
        if (destination != null) {
            allowed.retainAll(List.of(destination));
        }
        return inFlight.shield(letters.claimWaiting(new Selection(type, allowed, limit), clock.instant())
                .collectList()
                .flatMapIterable(claimed -> claimed)
                .flatMapSequential(this::deliver, AT_ONCE)
                .collectList());
    }

    private boolean isKnown(DeadLetter letter) {
        return subscribers.known().contains(letter.destination());
    }

    private Mono<Replay> deliver(Letter letter) {
        return Mono.fromSupplier(() -> CloudEventCodec.fromJson(letter.event().getBytes(StandardCharsets.UTF_8)))
                .flatMap(event -> subscribers.deliver(letter.destination(), event))
                .flatMap(this::handOn)
                .onErrorResume(failure -> Mono.just(new Unanswered(failure.toString())))
                .flatMap(replay -> record(letter, replay));
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
