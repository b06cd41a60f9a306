package dev.kiosk.order.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.order.application.OrderBook;
import dev.kiosk.order.application.OrderBook.Filter;
import dev.kiosk.order.application.OrderDetails;
import dev.kiosk.order.domain.OrderStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Orders, newest first, a page at a time. */
@Needs(Permission.ORDERS_READ)
@OnFace(Face.INNER)
@RestController
final class OrderListController {

    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST = 200;

    private final OrderBook book;

    OrderListController(OrderBook book) {
        this.book = book;
    }

    @GetMapping("/api/orders")
    Mono<OrderPageResponse> list(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "") List<String> customerRef,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean returnRequested,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw Problem.invalid("limit is 1 to " + LARGEST_PAGE);
        }
        if (customerRef.size() > LARGEST_PAGE) {
            throw Problem.invalid("at most " + LARGEST_PAGE + " customerRefs");
        }
        Filter filter = new Filter(
                status == null ? null : status(status),
                customerRef,
                called(q),
                returnRequested,
                from,
                to,
                after == null ? null : Cursor.decode(after));
        return book.newest(filter, limit + 1).map(found -> page(found, limit));
    }

    private static @Nullable String called(String q) {
        String typed = TypedText.normal(q);
        if (typed.length() > LONGEST) {
            throw Problem.invalid("q has at most " + LONGEST + " characters");
        }
        return typed.isEmpty() ? null : typed;
    }

    private static OrderPageResponse page(List<OrderDetails> found, int limit) {
        boolean more = found.size() > limit;
        List<OrderDetails> items = more ? found.subList(0, limit) : found;
        return new OrderPageResponse(
                items.stream().map(OrderResponse::summary).toList(), more ? Cursor.encode(items.getLast()) : null);
    }

    private static OrderStatus status(String code) {
        return OrderStatus.of(code).orElseThrow(() -> Problem.invalid("no status of an order: " + code));
    }
}
