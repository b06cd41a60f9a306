package dev.kiosk.storefront.admin.webhook;

import dev.kiosk.storefront.admin.web.Office;
import dev.kiosk.storefront.admin.web.Section;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.hook.application.HookService;
import dev.kiosk.storefront.hook.application.HookTypes;
import dev.kiosk.storefront.hook.domain.HookEndpoint;
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
@RestController
class WebhookListPage {

    private static final String URL = "url";
    private static final String DESCRIPTION = "description";
    private static final int LONGEST_URL = 2048;
    private static final int LONGEST_DESCRIPTION = 200;

    private final HookService hooks;
    private final Office office;

    WebhookListPage(HookService hooks, Office office) {
        this.hooks = hooks;
        this.office = office;
    }

    @GetMapping("/admin/webhooks")
    Mono<ResponseEntity<byte[]>> list(ServerWebExchange exchange) {
        return hooks.list().collectList().map(all -> page(HttpStatus.OK, all, Sent.NOTHING, exchange));
    }

    @PostMapping("/admin/webhooks")
    Mono<ResponseEntity<byte[]>> add(ServerWebExchange exchange) {
        return Form.of(exchange)
                .map(Sent::of)
                .flatMap(sent -> hooks.list().collectList().flatMap(all -> add(all, check(sent, all), exchange)));
    }

    private Mono<ResponseEntity<byte[]>> add(List<HookEndpoint> all, Sent sent, ServerWebExchange exchange) {
        if (!sent.isGood()) {
            return Mono.just(page(HttpStatus.UNPROCESSABLE_CONTENT, all, sent, exchange));
        }
        List<String> types = HookTypes.NAMES.stream()
                .filter(type -> !sent.value(WebhookListView.TYPE + type).isEmpty())
                .toList();
        return hooks.register(sent.value(URL), sent.value(DESCRIPTION), types)
                .map(made -> office.show(
                        HttpStatus.CREATED,
                        new WebhookView(
                                office.desk(exchange, Section.WEBHOOKS),
                                made.endpoint(),
                                List.of(),
                                made.secret(),
                                "")));
    }

    /** The same address a second time is a form that was sent twice. */
    private Sent check(Sent sent, List<HookEndpoint> all) {
        Sent checked = sent.requireText(URL, "The address", LONGEST_URL);
        if (!sent.value(DESCRIPTION).isEmpty()) {
            checked = checked.requireText(DESCRIPTION, "The description", LONGEST_DESCRIPTION);
        }
        if (!hooks.takes(sent.value(URL))) {
            return checked.wrong(URL, "An https address is needed, without user and fragment.");
        }
        return all.stream().anyMatch(one -> one.url().toString().equals(sent.value(URL)))
                ? checked.wrong(URL, "This address is an endpoint already.")
                : checked;
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, List<HookEndpoint> all, Sent sent, ServerWebExchange exchange) {
        return office.show(status, new WebhookListView(office.desk(exchange, Section.WEBHOOKS), all, sent));
    }
}
