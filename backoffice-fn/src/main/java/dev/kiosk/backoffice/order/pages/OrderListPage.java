package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.order.pages.OrderSearch.Query;
import dev.kiosk.backoffice.web.Office;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.ui.page.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code /admin/orders}. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.PUBLIC)
@RestController
class OrderListPage {

    private final OrderSearch search;
    private final Office office;

    OrderListPage(OrderSearch search, Office office) {
        this.search = search;
        this.office = office;
    }

    @GetMapping("/admin/orders")
    Mono<ResponseEntity<byte[]>> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String after,
            ServerWebExchange exchange) {
        Query query = new Query(TypedText.normal(q), status, after);
        return search.numbered(query.text())
                .map(order -> Answers.seeOther("/admin/orders/" + order))
                .switchIfEmpty(Mono.defer(() -> search.find(query)
                        .map(found ->
                                office.show(OrderListView.of(office.frame(exchange, Section.ORDERS), query, found)))));
    }
}
