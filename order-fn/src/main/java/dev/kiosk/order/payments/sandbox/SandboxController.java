package dev.kiosk.order.payments.sandbox;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.order.application.Settlement;
import dev.kiosk.order.domain.Purchase;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The page of the sandbox where a customer agrees to a payment, and what a webhook would set off after it. */
@RestController
@RequestMapping(path = "/sandbox/payments/{ref}", produces = MediaType.TEXT_HTML_VALUE)
final class SandboxController {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Sandbox payment</title>
            <h1>Sandbox payment</h1>
            %s
            </html>
            """;
    private static final String QUESTION = """
            <p>Do you agree to this payment?</p>
            <form method="post">
              <button formaction="/sandbox/payments/%1$s/complete">Agree</button>
              <button formaction="/sandbox/payments/%1$s/fail">Refuse</button>
            </form>""";

    private final SandboxLedger ledger;
    private final Settlement settlement;

    SandboxController(SandboxLedger ledger, Settlement settlement) {
        this.ledger = ledger;
        this.settlement = settlement;
    }

    @GetMapping
    Mono<String> page(@PathVariable String ref) {
        return known(ref).map(payment -> PAGE.formatted(QUESTION.formatted(payment.ref())));
    }

    @PostMapping("/complete")
    Mono<String> complete(@PathVariable String ref) {
        return act(ref, true);
    }

    @PostMapping("/fail")
    Mono<String> fail(@PathVariable String ref) {
        return act(ref, false);
    }

    private Mono<String> act(String ref, boolean agreed) {
        return ledger.act(ref, agreed)
                .switchIfEmpty(known(ref))
                .flatMap(payment -> settlement.settle(payment.order()))
                .map(SandboxController::result);
    }

    private Mono<SandboxPayment> known(String ref) {
        return ledger.find(ref)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "payment-not-found", "There is no such payment")));
    }

    private static String result(Purchase purchase) {
        return PAGE.formatted("<p>Thank you. Your order is %s; you can close this page.</p>"
                .formatted(purchase.order().status().code()));
    }
}
