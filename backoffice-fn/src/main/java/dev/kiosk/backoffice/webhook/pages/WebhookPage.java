package dev.kiosk.backoffice.webhook.pages;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.WebhookClient;
import dev.kiosk.backoffice.client.WebhookClient.Endpoint;
import dev.kiosk.backoffice.web.Done;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/webhooks/…}: one endpoint, and its log. */
@Needs(Permission.WEBHOOKS_READ)
@OnFace(Face.PUBLIC)
@RestController
class WebhookPage {

    private static final String LIST = "/admin/webhooks";

    private final WebhookClient webhooks;
    private final Office office;

    WebhookPage(WebhookClient webhooks, Office office) {
        this.webhooks = webhooks;
        this.office = office;
    }

    @GetMapping(LIST + "/{endpoint}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String endpoint, ServerWebExchange exchange) {
        return webhooks.find(id(endpoint)).flatMap(found -> page(HttpStatus.OK, found, "", exchange));
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping(LIST + "/{endpoint}/enable")
    Mono<ResponseEntity<byte[]>> enable(@PathVariable String endpoint) {
        return webhooks.enable(id(endpoint)).map(found -> done(Done.ENABLED, found.id()));
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping(LIST + "/{endpoint}/disable")
    Mono<ResponseEntity<byte[]>> disable(@PathVariable String endpoint) {
        return webhooks.disable(id(endpoint)).map(found -> done(Done.DISABLED, found.id()));
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping(LIST + "/{endpoint}/test")
    Mono<ResponseEntity<byte[]>> test(@PathVariable String endpoint) {
        UUID id = id(endpoint);
        return webhooks.test(id).map(attempt -> done(attempt.status() / 100 == 2 ? Done.TESTED : Done.TEST_FAILED, id));
    }

    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping(LIST + "/{endpoint}/remove")
    Mono<ResponseEntity<byte[]>> remove(@PathVariable String endpoint) {
        return webhooks.remove(id(endpoint)).then(Mono.fromSupplier(() -> Answers.seeOther(Done.REMOVED.at(LIST))));
    }

    /** Only from the secret that the page showed: sent twice, it would take away the old one that still signs. */
    @Needs(Permission.WEBHOOKS_CHANGE)
    @PostMapping(LIST + "/{endpoint}/rotate")
    Mono<ResponseEntity<byte[]>> rotate(@PathVariable String endpoint, ServerWebExchange exchange) {
        return Form.of(exchange)
                .flatMap(form -> webhooks.find(id(endpoint))
                        .flatMap(found -> form.value("generation").equals(String.valueOf(found.generation()))
                                ? rotate(found, exchange)
                                : rotatedAlready(found, exchange)));
    }

    private Mono<ResponseEntity<byte[]>> rotate(Endpoint endpoint, ServerWebExchange exchange) {
        return webhooks.rotate(endpoint.id(), endpoint.generation())
                .flatMap(made -> page(HttpStatus.OK, made, "", exchange))
                .onErrorResume(WebhookPage::isConflict, refusal -> rotatedAlready(endpoint, exchange));
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof FunctionRefusal refusal && refusal.name().equals("secret-already-rotated");
    }

    private Mono<ResponseEntity<byte[]>> rotatedAlready(Endpoint endpoint, ServerWebExchange exchange) {
        String trouble = "Nothing was done: the secret has been changed meanwhile, and was shown then.";
        return page(HttpStatus.CONFLICT, endpoint, trouble, exchange);
    }

    private Mono<ResponseEntity<byte[]>> page(
            HttpStatusCode status, Endpoint endpoint, String trouble, ServerWebExchange exchange) {
        return webhooks.log(endpoint.id())
                .map(log -> office.show(
                        status, new WebhookView(office.frame(exchange, Section.WEBHOOKS), endpoint, log, trouble)));
    }

    private static ResponseEntity<byte[]> done(Done done, UUID endpoint) {
        return Answers.seeOther(done.at(WebhookView.path(endpoint)));
    }

    private static UUID id(String endpoint) {
        return Uuids.parse(endpoint)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "webhook-endpoint-not-found", "There is no such webhook endpoint"));
    }
}
