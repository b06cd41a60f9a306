package dev.kiosk.backoffice.webhook.pages;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.WebhookClient;
import dev.kiosk.backoffice.client.WebhookClient.Endpoints;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Form;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/webhooks}. A new endpoint's secret is in the answer, and nowhere else: no address leads to it again. */
@Needs(Permission.WEBHOOKS_READ)
@OnFace(Face.PUBLIC)
@RestController
class WebhookListPage {

    private static final String URL = "url";
    private static final String DESCRIPTION = "description";
    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_DESCRIPTION = 200;

    private final WebhookClient webhooks;
    private final Office office;

    WebhookListPage(WebhookClient webhooks, Office office) {
        this.webhooks = webhooks;
        this.office = office;
    }

    @GetMapping("/admin/webhooks")
    Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
        return webhooks.list().map(known -> page(HttpStatus.OK, known, SentForm.NOTHING, exchange));
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping("/admin/webhooks")
    Mono<ResponseEntity<byte[]>> add(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(SentForm::of)
                .flatMap(sent -> webhooks.list().flatMap(known -> add(known, check(sent, known), exchange)));
    }

    private Mono<ResponseEntity<byte[]>> add(Endpoints known, SentForm sent, ServerWebExchange exchange) {
        if (!sent.isGood()) {
            return Mono.just(page(HttpStatus.UNPROCESSABLE_CONTENT, known, sent, exchange));
        }
        List<String> types = known.types().stream()
                .filter(type -> !sent.value(WebhookListView.TYPE + type).isEmpty())
                .toList();
        return webhooks.register(sent.value(URL), sent.value(DESCRIPTION), types)
                .map(made -> office.show(
                        HttpStatus.CREATED,
                        new WebhookView(office.frame(exchange, Section.WEBHOOKS), made, List.of(), "")))
                .onErrorResume(
                        WebhookListPage::isInvalid,
                        refusal -> Mono.just(page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                known,
                                sent.wrong(URL, "An https address is needed, without user and fragment."),
                                exchange)));
    }

    /** Of the address: the rest is checked before. */
    private static boolean isInvalid(Throwable failure) {
        return failure instanceof FunctionRefusal refusal && refusal.name().equals("invalid-request");
    }

    /** The same address a second time is a form that was sent twice. */
    private static SentForm check(SentForm sent, Endpoints known) {
        SentForm checked = sent.requireText(URL, "The address", LONGEST_URL);
        if (!sent.value(DESCRIPTION).isEmpty()) {
            checked = checked.requireText(DESCRIPTION, "The description", LONGEST_DESCRIPTION);
        }
        return known.items().stream().anyMatch(one -> one.url().equals(sent.value(URL)))
                ? checked.wrong(URL, "This address is an endpoint already.")
                : checked;
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, Endpoints known, SentForm sent, ServerWebExchange exchange) {
        return office.show(status, new WebhookListView(office.frame(exchange, Section.WEBHOOKS), known, sent));
    }
}
