package dev.kiosk.backoffice.deadletter.pages;

import dev.kiosk.backoffice.client.DeadLetterClient;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/dead-letters/…}: what one says, and giving it up for good. */
@Needs(Permission.EVENTS_READ)
@OnFace(Face.PUBLIC)
@RestController
class LetterPage {

    static final String REASON = "reason";

    private static final String PATH = "/admin/dead-letters/";
    private static final int LONGEST = 500;

    private final DeadLetterClient letters;
    private final Office office;

    LetterPage(DeadLetterClient letters, Office office) {
        this.letters = letters;
        this.office = office;
    }

    @GetMapping(PATH + "{letter}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String letter, ServerWebExchange exchange) {
        return page(HttpStatus.OK, id(letter), SentForm.NOTHING, exchange);
    }

    @Needs(Permission.EVENTS_CHANGE)
    @PostMapping(PATH + "{letter}/discard")
    Mono<ResponseEntity<byte[]>> discard(@PathVariable String letter, ServerWebExchange exchange) {
        return Form.of(exchange).map(SentForm::of).flatMap(sent -> {
            SentForm checked = sent.requireText(REASON, "A reason", LONGEST);
            return checked.isGood()
                    ? discard(id(letter), sent, exchange)
                    : page(HttpStatus.UNPROCESSABLE_CONTENT, id(letter), checked, exchange);
        });
    }

    private Mono<ResponseEntity<byte[]>> discard(UUID id, SentForm sent, ServerWebExchange exchange) {
        return letters.discard(id, sent.value(REASON))
                .map(gone -> Answers.seeOther(Done.DISCARDED.at(PATH + id)))
                .onErrorResume(
                        FunctionRefusal.class,
                        refusal -> page(
                                HttpStatusCode.valueOf(refusal.status()),
                                id,
                                sent.troubled("Nothing was done: " + refusal.said()),
                                exchange));
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, UUID id, SentForm sent, ServerWebExchange exchange) {
        return letters.find(id)
                .map(letter -> office.show(
                        status, new LetterView(office.frame(exchange, Section.DEAD_LETTERS), letter, sent)));
    }

    private static UUID id(String letter) {
        return Uuids.parse(letter)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "dead-letter-not-found", "There is no such dead letter"));
    }
}
