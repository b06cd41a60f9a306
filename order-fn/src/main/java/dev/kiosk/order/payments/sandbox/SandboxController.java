package dev.kiosk.order.payments.sandbox;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.OrderProperties;
import dev.kiosk.order.OrderProperties.ProviderName;
import dev.kiosk.order.application.Settlement;
import dev.kiosk.order.domain.Dispute;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The page of the sandbox where a customer agrees to a payment, and, if no webhooks are sent, what one would set off after it. There is nothing
 * here while another provider takes the money.
 */
@OnFace(Face.INNER)
@RestController
@RequestMapping("/sandbox")
final class SandboxController {

    private static final List<String> DISPUTES =
            Arrays.stream(Dispute.Status.values()).map(Dispute.Status::code).toList();
    private static final long LONGEST_OUTAGE = Duration.ofDays(1).toSeconds();

    private final SandboxLedger ledger;
    private final SandboxWebhooks webhooks;
    private final SandboxOutage outage;
    private final Settlement settlement;
    private final boolean open;

    SandboxController(
            SandboxLedger ledger,
            SandboxWebhooks webhooks,
            SandboxOutage outage,
            Settlement settlement,
            OrderProperties settings) {
        this.ledger = ledger;
        this.webhooks = webhooks;
        this.outage = outage;
        this.settlement = settlement;
        this.open = settings.payment().provider() == ProviderName.SANDBOX;
    }

    @GetMapping(path = "/payments/{ref}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> page(@PathVariable String ref, @RequestParam(name = "return", defaultValue = "") String back) {
        return known(ref).map(payment -> SandboxPages.question(payment.ref(), back));
    }

    @PostMapping(path = "/payments/{ref}/complete", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> complete(@PathVariable String ref, @RequestParam(name = "return", defaultValue = "") String back) {
        return act(ref, true, back);
    }

    @PostMapping(path = "/payments/{ref}/fail", produces = MediaType.TEXT_HTML_VALUE)
    Mono<String> fail(@PathVariable String ref, @RequestParam(name = "return", defaultValue = "") String back) {
        return act(ref, false, back);
    }

    /** The customer's bank asks back all that is left of the money: {@code open}, and then {@code won} or {@code lost}. */
    @PostMapping("/payments/{ref}/dispute")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> dispute(@PathVariable String ref, @RequestParam String status) {
        if (!DISPUTES.contains(status)) {
            throw Problem.invalid("status is one of " + DISPUTES);
        }
        return known(ref)
                .then(Mono.defer(() -> ledger.dispute(ref, Dispute.Status.of(status))))
                .flatMap(payment -> settlement.settle(payment.order()))
                .then();
    }

    /** From now on the provider fails every call, for so long; 0 ends it. */
    @PostMapping("/outage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> down(@RequestParam long seconds) {
        if (seconds < 0 || seconds > LONGEST_OUTAGE) {
            throw Problem.invalid("seconds is 0 to " + LONGEST_OUTAGE);
        }
        return open ? outage.last(Duration.ofSeconds(seconds)) : Mono.error(SandboxController::nothingHere);
    }

    private Mono<String> act(String ref, boolean agreed, String back) {
        return known(ref)
                .then(Mono.defer(() -> ledger.act(ref, agreed)))
                .flatMap(webhooks::tell)
                .switchIfEmpty(known(ref))
                .flatMap(payment -> result(payment, back));
    }

    /** Where a webhook tells the shop, nothing else does. */
    private Mono<String> result(SandboxPayment payment, String back) {
        return webhooks.areSent()
                ? Mono.just(SandboxPages.told(back))
                : settlement
                        .settle(payment.order())
                        .map(purchase -> SandboxPages.result(purchase.order().status(), back));
    }

    private Mono<SandboxPayment> known(String ref) {
        return Mono.defer(() -> open ? ledger.find(ref) : Mono.empty())
                .switchIfEmpty(Mono.error(SandboxController::nothingHere));
    }

    private static Problem nothingHere() {
        return Problem.of(HttpStatus.NOT_FOUND, "payment-not-found", "There is no such payment");
    }
}
