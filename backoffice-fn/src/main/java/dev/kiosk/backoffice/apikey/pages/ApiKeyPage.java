package dev.kiosk.backoffice.apikey.pages;

import dev.kiosk.backoffice.client.ApiKeyClient;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.staff.StaffRole;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/api-keys}: keys of machines. What one opens with is on the page that answers its making, and nowhere after. */
@Needs(Permission.KEYS_CHANGE)
@OnFace(Face.PUBLIC)
@RestController
class ApiKeyPage {

    static final String PATH = "/admin/api-keys";
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");

    private final ApiKeyClient keys;
    private final Office office;

    ApiKeyPage(ApiKeyClient keys, Office office) {
        this.keys = keys;
        this.office = office;
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return page(HttpStatus.OK, SentForm.NOTHING, "", exchange);
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<byte[]>> make(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SentForm::of)
                .flatMap(sent -> keys.make(sent.value("name"), roles(sent), days(sent))
                        .flatMap(made ->
                                page(HttpStatus.CREATED, SentForm.NOTHING, String.valueOf(made.key()), exchange))
                        .onErrorResume(
                                FunctionRefusal.class,
                                refusal -> page(
                                        HttpStatusCode.valueOf(refusal.status()),
                                        explain(sent, refusal),
                                        "",
                                        exchange)));
    }

    @PostMapping(PATH + "/{id}/remove")
    Mono<ResponseEntity<byte[]>> remove(@PathVariable String id, ServerWebExchange exchange) {
        return keys.remove(Uuids.parse(id).orElseThrow(Problem::nothingHere))
                .onErrorResume(FunctionRefusal::isNotFound, gone -> Mono.empty())
                .thenReturn(Answers.seeOther(Done.KEY_REMOVED.at(PATH)));
    }

    private static List<String> roles(SentForm sent) {
        return Stream.of(StaffRole.values())
                .map(StaffRole::word)
                .filter(role -> !sent.value(ApiKeyView.ROLE + role).isEmpty())
                .toList();
    }

    private static int days(SentForm sent) {
        String typed = TypedText.normal(sent.value("days"));
        return DAYS.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }

    private static SentForm explain(SentForm sent, FunctionRefusal refusal) {
        return refusal.name().equals("api-key-name-taken")
                ? sent.wrong("name", "Another key has this name.")
                : sent.refused(refusal, field -> field, field -> switch (field) {
                    case "name" -> "A name of 1 to 100 characters is needed.";
                    case "roles" -> "Choose one at least.";
                    case "days" -> "A number from 1 to 365 is needed.";
                    default -> refusal.said();
                });
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, SentForm sent, String made, ServerWebExchange exchange) {
        return keys.list()
                .map(all ->
                        office.show(status, new ApiKeyView(office.frame(exchange, Section.API_KEYS), all, sent, made)));
    }
}
