package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.order.pages.OrderFile.Opened;
import dev.kiosk.backoffice.web.Done;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.auth.StaffRules;
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

/**
 * {@code /admin/orders/…}: one order. What cannot be done as it was sent is shown again, as it was sent, beside the order as it
 * is now.
 */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.PUBLIC)
@RestController
class OrderPage {

    private final OrderFile file;
    private final OrderActions actions;
    private final Office office;

    OrderPage(OrderFile file, OrderActions actions, Office office) {
        this.file = file;
        this.actions = actions;
        this.office = office;
    }

    @GetMapping("/admin/orders/{orderId}")
    Mono<ResponseEntity<byte[]>> show(@PathVariable String orderId, ServerWebExchange exchange) {
        return open(orderId).map(opened -> page(HttpStatus.OK, opened, SentForm.NOTHING, exchange));
    }

    @GetMapping("/admin/orders/{orderId}/packing-slip")
    Mono<ResponseEntity<byte[]>> packingSlip(@PathVariable String orderId, ServerWebExchange exchange) {
        return open(orderId)
                .map(opened -> view(opened, SentForm.NOTHING, exchange))
                .map(order -> office.show(HttpStatus.OK, new PackingSlipView(order.frame(), order)));
    }

    @PostMapping("/admin/orders/{orderId}/{command}")
    Mono<ResponseEntity<byte[]>> act(
            @PathVariable String orderId, @PathVariable String command, ServerWebExchange exchange) {
        Action action = Action.of(command).orElseThrow(OrderPage::nothingHere);
        StaffRules.require(exchange, action.needs());
        return Form.of(exchange)
                .map(SentForm::of)
                .flatMap(sent -> open(orderId).flatMap(opened -> act(action, opened, sent, exchange)));
    }

    private Mono<ResponseEntity<byte[]>> act(Action action, Opened opened, SentForm sent, ServerWebExchange exchange) {
        UUID id = opened.order().orderId();
        SentForm checked = actions.check(action, opened, sent);
        if (!checked.isGood()) {
            return actions.isDone(action, opened, sent)
                    ? Mono.just(done(action, id))
                    : Mono.just(page(HttpStatus.UNPROCESSABLE_CONTENT, opened, checked, exchange));
        }
        return actions.run(action, opened, sent)
                .map(changed -> done(action, id))
                .onErrorResume(FunctionRefusal.class, refusal -> again(action, id, sent, refusal, exchange));
    }

    /** Beside the order as it is now: or nothing is left to do, since somebody has sent the form twice. */
    private Mono<ResponseEntity<byte[]>> again(
            Action action, UUID id, SentForm sent, FunctionRefusal refusal, ServerWebExchange exchange) {
        return file.open(id)
                .map(now -> actions.isDone(action, now, sent)
                        ? done(action, id)
                        : page(
                                HttpStatusCode.valueOf(refusal.status()),
                                now,
                                Refusals.explain(action, now, sent, refusal),
                                exchange));
    }

    private Mono<Opened> open(String orderId) {
        return file.open(Uuids.parse(orderId).orElseThrow(OrderPage::nothingHere));
    }

    private ResponseEntity<byte[]> page(
            HttpStatusCode status, Opened opened, SentForm sent, ServerWebExchange exchange) {
        return office.show(status, view(opened, sent, exchange));
    }

    private OrderView view(Opened opened, SentForm sent, ServerWebExchange exchange) {
        return new OrderView(office.frame(exchange, Section.ORDERS), opened, sent, sent.wishKey());
    }

    private static ResponseEntity<byte[]> done(Action action, UUID id) {
        Done done = switch (action) {
            case PAID -> Done.PAID;
            case SHIP -> Done.SHIPPED;
            case DELIVER -> Done.DELIVERED;
            case CANCEL -> Done.CANCELLED;
            case ACCEPT_RETURN -> Done.RETURN_ACCEPTED;
            case REFUSE_RETURN -> Done.RETURN_REFUSED;
            case RETURN -> Done.TAKEN_BACK;
            case REFUND, REFUND_LINES -> Done.REFUNDED;
            case CANCEL_LINES -> Done.LINES_CANCELLED;
        };
        return Answers.seeOther(done.at("/admin/orders/" + id));
    }

    private static Problem nothingHere() {
        return Problem.of(HttpStatus.NOT_FOUND, "order-not-found", "There is no such order");
    }
}
