package dev.kiosk.storefront.returns.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.returns.application.ReturnService;
import dev.kiosk.storefront.returns.domain.ReturnDecision;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /orders/…/return}: something is to go back, for who holds the order's access token. */
@OnFace(Face.PUBLIC)
@RestController
class SendBackPage {

    private static final Form NOTHING_TYPED = new Form(Map.of());

    private final OrderService orders;
    private final ReturnService returns;
    private final Pages pages;

    SendBackPage(OrderService orders, ReturnService returns, Pages pages) {
        this.orders = orders;
        this.returns = returns;
        this.pages = pages;
    }

    @GetMapping("/orders/{orderId}/return")
    Mono<ResponseEntity<byte[]>> show(
            @PathVariable String orderId, @RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        return show(HttpStatus.OK, id(orderId), NOTHING_TYPED, token, (page, order) -> "", exchange);
    }

    @PostMapping("/orders/{orderId}/returns")
    Mono<ResponseEntity<byte[]>> sendBack(@PathVariable String orderId, ServerWebExchange exchange) {
        UUID id = id(orderId);
        return Form.of(exchange)
                .map(SendBackForm::new)
                .flatMap(form -> form.error().isEmpty()
                        ? sendBack(id, form, exchange)
                        : again(id, form, (page, order) -> page.text(form.error()), exchange));
    }

    private Mono<ResponseEntity<byte[]>> sendBack(UUID id, SendBackForm form, ServerWebExchange exchange) {
        return returns.ask(id, form.token(), form.wish()).flatMap(decision -> switch (decision) {
            case ReturnDecision.Taken _, ReturnDecision.Repeated _, ReturnDecision.KeyReused _ ->
                Mono.just(Answers.seeOther(Links.order(id, form.token())));
            case ReturnDecision.NothingChosen _ ->
                again(id, form, (page, order) -> page.text("return.error.nothing"), exchange);
            case ReturnDecision.UnknownSku(String sku) ->
                again(id, form, (page, order) -> page.text("return.error.unknown", sku), exchange);
            case ReturnDecision.TooManyUnits(String sku, int most) ->
                again(
                        id,
                        form,
                        (page, order) -> page.text("return.error.most", order.nameOf(sku), page.number(most)),
                        exchange);
            case ReturnDecision.NotReturnable _ ->
                show(HttpStatus.CONFLICT, id, form.form(), form.token(), (page, order) -> "", exchange);
        });
    }

    private Mono<ResponseEntity<byte[]>> again(
            UUID id, SendBackForm form, BiFunction<Page, OrderView, String> error, ServerWebExchange exchange) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, id, form.form(), form.token(), error, exchange);
    }

    private Mono<ResponseEntity<byte[]>> show(
            HttpStatus status,
            UUID id,
            Form form,
            String token,
            BiFunction<Page, OrderView, String> error,
            ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return orders.find(id, token)
                .map(order -> SendBackView.of(page, order, form, token, error.apply(page, order)))
                .map(view -> pages.showPersonal(status, view));
    }

    private static UUID id(String orderId) {
        return Uuids.parse(orderId)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order"));
    }
}
