package dev.kiosk.backoffice.deadletter.pages;

import dev.kiosk.backoffice.client.DeadLetterClient;
import dev.kiosk.backoffice.client.DeadLetterClient.Replays;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/dead-letters}. An event keeps its id, so one that is delivered twice is handled once. */
@Needs(Permission.EVENTS_READ)
@OnFace(Face.PUBLIC)
@RestController
class DeadLetterPage {

    private static final String PATH = "/admin/dead-letters";

    private final DeadLetterClient letters;
    private final Office office;

    DeadLetterPage(DeadLetterClient letters, Office office) {
        this.letters = letters;
        this.office = office;
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String replayed,
            ServerWebExchange exchange) {
        Frame frame = office.frame(exchange, Section.DEAD_LETTERS);
        return page(HttpStatus.OK, after, "", replayed.isEmpty() ? frame : frame.telling(told(replayed)));
    }

    @Needs(Permission.EVENTS_CHANGE)
    @PostMapping(PATH + "/{letter}/replay")
    Mono<ResponseEntity<byte[]>> replay(@PathVariable String letter, ServerWebExchange exchange) {
        return letters.replay(id(letter))
                .map(replay -> switch (replay.outcome()) {
                    case "taken" -> Done.REPLAYED;
                    case "refused" -> Done.REFUSED_AGAIN;
                    default -> Done.UNANSWERED;
                })
                .map(done -> Answers.seeOther(done.at(PATH)))
                .onErrorResume(FunctionRefusal.class, refusal -> refused(refusal, exchange));
    }

    @Needs(Permission.EVENTS_CHANGE)
    @PostMapping(PATH + "/replays")
    Mono<ResponseEntity<byte[]>> replayAll(ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> letters.replayAll(form.value("type"), form.value("destination")))
                .map(replays -> Answers.seeOther(PATH + "?replayed=" + counts(replays)));
    }

    private Mono<ResponseEntity<byte[]>> refused(FunctionRefusal refusal, ServerWebExchange exchange) {
        String why = switch (refusal.name()) {
            case "not-a-subscriber" ->
                "Nothing was done: " + refusal.member("destination")
                        + " is no subscriber that order-fn may deliver to.";
            case "not-an-event" -> "Nothing was done: what arrived is no event.";
            default -> "Nothing was done: " + refusal.said();
        };
        Frame frame = office.frame(exchange, Section.DEAD_LETTERS);
        return page(HttpStatusCode.valueOf(refusal.status()), "", why, frame);
    }

    private Mono<ResponseEntity<byte[]>> page(HttpStatusCode status, String after, String trouble, Frame frame) {
        return letters.list(after).map(page -> office.show(status, DeadLetterView.of(frame, page, trouble)));
    }

    private static String counts(Replays replays) {
        return replays.taken() + "-" + replays.refused() + "-" + replays.unanswered();
    }

    /** Numbers only: nobody else writes here. */
    private static String told(String counts) {
        String[] parts = counts.matches("[0-9]{1,5}-[0-9]{1,5}-[0-9]{1,5}") ? counts.split("-", -1) : new String[0];
        return parts.length == 3
                ? "Delivered again: " + parts[0] + " taken, " + parts[1] + " refused, " + parts[2] + " not answered."
                : "";
    }

    private static UUID id(String letter) {
        return Uuids.parse(letter)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "dead-letter-not-found", "There is no such dead letter"));
    }
}
