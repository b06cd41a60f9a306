package dev.kiosk.tally.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.tally.domain.ConfirmedOrders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@Needs(Permission.SHOP_READ)
@OnFace(Face.INNER)
@RestController
final class NumberController {

    private final ConfirmedOrders orders;

    NumberController(ConfirmedOrders orders) {
        this.orders = orders;
    }

    @PostMapping("/api/next")
    Mono<NumberResponse> next(@RequestBody NumberRequest request) {
        return Mono.just(NumberResponse.of(request.count().next()));
    }

    @GetMapping("/api/confirmed-orders")
    Mono<NumberResponse> confirmedOrders() {
        return orders.count().map(NumberResponse::of);
    }
}
