package dev.kiosk.order.deadletter.application;

import dev.kiosk.fn.auth.OnBehalfOf;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.order.deadletter.domain.DeadLetter;
import dev.kiosk.order.deadletter.domain.DeadLetter.Discard;
import dev.kiosk.order.deadletter.domain.DeadLetters;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Gives up dead letters on the word of staff, and writes down whose it was. */
@Service
public final class DiscardDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DiscardDesk.class);

    private final DeadLetters letters;
    private final DeadLetterMetrics metrics;
    private final InFlight inFlight;
    private final Clock clock;

    DiscardDesk(DeadLetters letters, DeadLetterMetrics metrics, InFlight inFlight, Clock clock) {
        this.letters = letters;
        this.metrics = metrics;
        this.inFlight = inFlight;
        this.clock = clock;
    }

    /** As it is then: one that was delivered or discarded before stays so. Empty if there is no such dead letter. */
    public Mono<DeadLetter> discard(UUID id, String reason) {
        return Mono.deferContextual(context -> {
            Discard discard =
                    new Discard(clock.instant().truncatedTo(ChronoUnit.MILLIS), reason, OnBehalfOf.in(context));
            return inFlight.shield(letters.discard(id, discard)
                    .doOnNext(done -> audit(id, discard, done))
                    .then(metrics.look())
                    .then(letters.find(id)));
        });
    }

    private static void audit(UUID id, Discard discard, boolean done) {
        if (done) {
            LOG.atInfo()
                    .addKeyValue("deadLetter", id)
                    .addKeyValue("who", discard.by())
                    .log("Dead letter discarded: {}", discard.reason());
        }
    }
}
