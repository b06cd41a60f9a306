package dev.kiosk.order.payments.sandbox;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.order.application.Settlement;
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

    private final SandboxLedger ledger;
    private final Settlement settlement;

    SandboxController(SandboxLedger ledger, Settlement settlement) {
        this.ledger = ledger;
        this.settlement = settlement;
    }

    @GetMapping
    Mono<String> page(@PathVariable String ref) {
        return known(ref).map(payment -> SandboxPages.question(payment.ref()));
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
                .map(purchase -> SandboxPages.result(purchase.order().status()));
    }

    private Mono<SandboxPayment> known(String ref) {
        return ledger.find(ref)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "payment-not-found", "There is no such payment")));
    }
}
