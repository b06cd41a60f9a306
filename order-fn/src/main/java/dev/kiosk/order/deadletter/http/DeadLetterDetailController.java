package dev.kiosk.order.deadletter.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.deadletter.application.DiscardDesk;
import dev.kiosk.order.deadletter.domain.DeadLetter;
import dev.kiosk.order.deadletter.domain.DeadLetters;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** One dead letter: read, and given up. */
@Needs(Permission.EVENTS_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/dead-letters/{id}")
final class DeadLetterDetailController {

    private final DeadLetters letters;
    private final DiscardDesk desk;
    private final JsonMapper json;

    DeadLetterDetailController(DeadLetters letters, DiscardDesk desk, JsonMapper json) {
        this.letters = letters;
        this.desk = desk;
        this.json = json;
    }

    @GetMapping
    Mono<DeadLetterDetail> one(@PathVariable UUID id) {
        return letters.find(id)
                .zipWith(letters.content(id), (letter, content) -> DeadLetterDetail.of(letter, content, json))
                .switchIfEmpty(notFound());
    }

    @Needs(Permission.EVENTS_CHANGE)
    @PostMapping("/discard")
    Mono<DeadLetterResponse> discard(@PathVariable UUID id, @RequestBody DiscardRequest request) {
        return desk.discard(id, request.why()).switchIfEmpty(notFound()).map(DeadLetterDetailController::discarded);
    }

    private static DeadLetterResponse discarded(DeadLetter letter) {
        if (letter.discarded() == null) {
            throw Problem.of(HttpStatus.CONFLICT, "already-taken", "Its subscriber has taken it");
        }
        return DeadLetterResponse.of(letter);
    }

    static <T> Mono<T> notFound() {
        return Mono.error(
                () -> Problem.of(HttpStatus.NOT_FOUND, "dead-letter-not-found", "There is no such dead letter"));
    }
}
