package dev.kiosk.storefront.order.pages;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.order.application.CancellationReason;
import dev.kiosk.storefront.order.application.OrderService;
import dev.kiosk.storefront.order.application.RetryService;
import dev.kiosk.storefront.order.domain.CancellationDecision;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.order.domain.RetryDecision;
import dev.kiosk.storefront.payment.application.TransferRequests;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.web.asset.ShopAssets;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.OrderCookie;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Pages;
import dev.kiosk.ui.page.Answers;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.time.Clock;
import java.time.Duration;
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

/** {@code /orders/…}: where an order stands, for who holds its access token. */
@OnFace(Face.PUBLIC)
@RestController
class OrderPage {

    private final OrderService orders;
    private final RetryService retries;
    private final Pages pages;
    private final ShopAssets assets;
    private final PaymentOffer offer;
    private final Duration withdrawalPeriod;
    private final TransferRequests transfers;
    private final Clock clock;

    OrderPage(
            OrderService orders,
            RetryService retries,
            Pages pages,
            ShopAssets assets,
            StorefrontProperties settings,
            TransferRequests transfers,
            Clock clock) {
        this.orders = orders;
        this.retries = retries;
        this.pages = pages;
        this.assets = assets;
        this.offer = settings.payment().provider();
        this.withdrawalPeriod = settings.withdrawalPeriod();
        this.transfers = transfers;
        this.clock = clock;
    }

    @GetMapping("/orders/{orderId}")
    Mono<ResponseEntity<byte[]>> show(
            @PathVariable String orderId, @RequestParam(defaultValue = "") String token, ServerWebExchange exchange) {
        UUID id = id(orderId);
        return token.isEmpty()
                ? OrderCookie.tokenOf(id, exchange)
                        .map(known -> toOrder(id, known))
                        .orElseGet(() -> show(HttpStatus.OK, id, token, "", exchange))
                : show(HttpStatus.OK, id, token, "", exchange);
    }

    /** @param refusal which text says why a wish was refused; empty for none */
    private Mono<ResponseEntity<byte[]>> show(
            HttpStatus status, UUID orderId, String token, String refusal, ServerWebExchange exchange) {
        Page page = pages.page(exchange);
        return orders.find(orderId, token)
                .doOnNext(found -> new OrderCookie(orderId, token).write(exchange))
                .map(order -> OrderPageView.of(
                        page,
                        order,
                        token,
                        refusal,
                        Outlook.of(order, clock.instant())
                                .from(offer, exchange.getRequest().getURI(), orderId),
                        RetryView.of(order, offer, page, clock.instant()),
                        ReturnLinks.of(order, token, page, clock.instant(), withdrawalPeriod),
                        transfers.of(orderId, order.orderedAt()),
                        page.shop().seller(),
                        assets.live().path()))
                .map(view -> pages.showPersonal(status, view));
    }

    @PostMapping("/orders/{orderId}/cancellation")
    Mono<ResponseEntity<byte[]>> cancel(@PathVariable String orderId, ServerWebExchange exchange) {
        UUID id = id(orderId);
        return Form.of(exchange)
                .map(form -> form.value("token"))
                .flatMap(token -> orders.requestCancellation(id, token, CancellationReason.CHANGED_MIND)
                        .flatMap(decision -> switch (decision) {
                            case CancellationDecision.Taken _, CancellationDecision.Repeated _ -> toOrder(id, token);
                            case CancellationDecision.TooLate _ ->
                                show(HttpStatus.CONFLICT, id, token, "order.cancel.refused", exchange);
                        }));
    }

    @PostMapping("/orders/{orderId}/payments")
    Mono<ResponseEntity<byte[]>> pay(@PathVariable String orderId, ServerWebExchange exchange) {
        UUID id = id(orderId);
        return Form.of(exchange)
                .flatMap(form -> offer.takes(form.value("payment"))
                                && !form.value("payment").isEmpty()
                        ? pay(id, form, exchange)
                        : show(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                id,
                                form.value("token"),
                                "field.payment.missing",
                                exchange));
    }

    private Mono<ResponseEntity<byte[]>> pay(UUID id, Form form, ServerWebExchange exchange) {
        String token = form.value("token");
        RetryService.Wish wish = new RetryService.Wish(
                id,
                token,
                form.value("payment"),
                IdempotencyKey.parse(form.value("key")).orElse(null));
        return retries.pay(wish).flatMap(decision -> switch (decision) {
            case RetryDecision.Taken _, RetryDecision.Repeated _, RetryDecision.KeyReused _, RetryDecision.UnderWay _ ->
                toOrder(id, token);
            case RetryDecision.NotPayable _ -> show(HttpStatus.CONFLICT, id, token, "order.retry.refused", exchange);
        });
    }

    private static Mono<ResponseEntity<byte[]>> toOrder(UUID id, String token) {
        return Mono.fromSupplier(() -> Answers.seeOther(Links.order(id, token)));
    }

    private static UUID id(String orderId) {
        return Uuids.parse(orderId).orElseThrow(OrderPage::noOrder);
    }

    private static Problem noOrder() {
        return Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order");
    }
}
