package dev.kiosk.storefront.notification.pages;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.notification.application.StockAlertService;
import dev.kiosk.storefront.web.pages.Languages;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /alerts}: to be told once when something is back, or not to be told after all. Looking at a link ends nothing. */
@OnFace(Face.PUBLIC)
@RestController
class AlertPage {

    private final StockAlertService alerts;
    private final Pages pages;

    AlertPage(StockAlertService alerts, Pages pages) {
        this.alerts = alerts;
        this.pages = pages;
    }

    @PostMapping("/alerts")
    Mono<ResponseEntity<byte[]>> subscribe(ServerWebExchange exchange) {
        return Form.of(exchange).flatMap(form -> {
            String email = EmailAddress.normal(form.value("email"));
            String sku = Sku.normal(form.value("sku"));
            if (!alerts.isOn() || !Sku.isSku(sku)) {
                return Mono.error(Problem.invalid("there is no alert for this"));
            }
            return EmailAddress.isOne(email)
                    ? alerts.subscribe(sku, email, Languages.of(exchange))
                            .then(Mono.fromSupplier(() -> Answers.seeOther("/alerts/thanks")))
                    : Mono.just(show(HttpStatus.UNPROCESSABLE_CONTENT, exchange, "wrong", "", "field.email.wrong"));
        });
    }

    @GetMapping("/alerts/thanks")
    ResponseEntity<byte[]> thanks(ServerWebExchange exchange) {
        return show(HttpStatus.OK, exchange, "thanks", "", "");
    }

    @GetMapping("/alerts/{id}")
    Mono<ResponseEntity<byte[]>> ask(
            @PathVariable String id, @RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        UUID alertId = alertId(id);
        return alerts.check(alertId, token)
                .then(Mono.fromSupplier(
                        () -> show(HttpStatus.OK, exchange, "end", "/alerts/" + alertId + "?token=" + token, "")));
    }

    /** By the button of the page, or by the mail program's own: RFC 8058. */
    @PostMapping("/alerts/{id}")
    Mono<ResponseEntity<byte[]>> end(
            @PathVariable String id, @RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        return alerts.unsubscribe(alertId(id), token)
                .then(Mono.fromSupplier(() -> show(HttpStatus.OK, exchange, "ended", "", "")));
    }

    private ResponseEntity<byte[]> show(
            HttpStatus status, ServerWebExchange exchange, String kind, String action, String error) {
        return pages.showPersonal(status, new AlertView(pages.page(exchange), kind, action, error));
    }

    private static UUID alertId(String text) {
        return Uuids.parse(text).orElseThrow(Problem::nothingHere);
    }
}
