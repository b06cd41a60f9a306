package dev.kiosk.storefront.returns.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.order.domain.WithdrawalDecision;
import dev.kiosk.storefront.returns.application.WithdrawalService;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
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

/** {@code /orders/…/withdrawal}: the statement, and the button that confirms it, for who holds the order's access token. */
@OnFace(Face.PUBLIC)
@RestController
class WithdrawalPage {

    private final WithdrawalService withdrawals;
    private final Pages pages;

    WithdrawalPage(WithdrawalService withdrawals, Pages pages) {
        this.withdrawals = withdrawals;
        this.pages = pages;
    }

    @GetMapping("/orders/{orderId}/withdrawal")
    Mono<ResponseEntity<byte[]>> show(
            @PathVariable String orderId, @RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        return show(HttpStatus.OK, id(orderId), token, exchange);
    }

    @PostMapping("/orders/{orderId}/withdrawal")
    Mono<ResponseEntity<byte[]>> withdraw(@PathVariable String orderId, ServerWebExchange exchange) {
        UUID id = id(orderId);
        return Form.of(exchange)
                .map(form -> form.value("token"))
                .flatMap(token -> withdrawals.withdraw(id, token).flatMap(decision -> switch (decision) {
                    case WithdrawalDecision.Taken _, WithdrawalDecision.Repeated _ ->
                        Mono.just(Answers.seeOther(Links.order(id, token)));
                    case WithdrawalDecision.TooLate _ -> show(HttpStatus.CONFLICT, id, token, exchange);
                }));
    }

    private Mono<ResponseEntity<byte[]>> show(HttpStatus status, UUID id, String token, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return withdrawals
                .statement(id, token)
                .map(statement -> WithdrawalView.of(page, statement, token))
                .map(view -> pages.showPersonal(status, view));
    }

    private static UUID id(String orderId) {
        return Uuids.parse(orderId)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order"));
    }
}
