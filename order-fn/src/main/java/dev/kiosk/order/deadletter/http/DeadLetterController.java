package dev.kiosk.order.deadletter.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Gate;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.fn.web.RequestBody;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.deadletter.application.DeadLetterMetrics;
import dev.kiosk.order.deadletter.domain.DeadLetter;
import dev.kiosk.order.deadletter.domain.DeadLetters;
import dev.kiosk.order.deadletter.http.DeadLetterReader.Arrived;
import java.time.Clock;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes what brokers gave up on, whatever it is, and shows it. */
@OnFace(Face.INNER)
@RestController
final class DeadLetterController {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterController.class);
    private static final int LARGEST_PAGE = 200;

    private final Gate gate;
    private final DeadLetters letters;
    private final DeadLetterReader reader;
    private final DeadLetterMetrics metrics;
    private final InFlight inFlight;
    private final Clock clock;
    private final int maxBytes;

    DeadLetterController(
            Gate gate,
            DeadLetters letters,
            DeadLetterReader reader,
            DeadLetterMetrics metrics,
            InFlight inFlight,
            Clock clock,
            OrderProperties settings) {
        this.gate = gate;
        this.letters = letters;
        this.reader = reader;
        this.metrics = metrics;
        this.inFlight = inFlight;
        this.clock = clock;
        this.maxBytes = Math.toIntExact(settings.maxDeadLetterSize().toBytes());
    }

    @PostMapping("/dead-letters")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> take(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        return gate.admit(exchange)
                .then(Mono.defer(() -> RequestBody.of(exchange.getRequest(), maxBytes)))
                .map(body -> reader.read(headers(headers), body, clock.instant()))
                .flatMap(this::keep);
    }

    @Needs(Permission.EVENTS_READ)
    @GetMapping("/api/dead-letters")
    Mono<DeadLetterPageResponse> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.invalid("limit is 1 to " + LARGEST_PAGE);
        }
        UUID position = after == null ? null : cursor(after);
        return letters.newest(position, limit + 1).map(found -> DeadLetterPageResponse.of(found, limit));
    }

    private Mono<Void> keep(Arrived arrived) {
        DeadLetter letter = arrived.letter();
        LOG.atWarn()
                .addKeyValue("eventId", letter.eventId())
                .addKeyValue("eventType", letter.type())
                .addKeyValue("destination", letter.destination())
                .log("Dead letter of type {} from {}: {}", letter.type(), letter.destination(), letter.error());
        return inFlight.shield(
                letters.keep(letter, arrived.content(), arrived.emittedAt()).flatMap(metrics::received));
    }

    private static SortedMap<String, String> headers(HttpHeaders headers) {
        SortedMap<String, String> byName = new TreeMap<>();
        headers.forEach((name, values) -> byName.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return byName;
    }

    private static UUID cursor(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("after is not a cursor of this list");
        }
    }
}
