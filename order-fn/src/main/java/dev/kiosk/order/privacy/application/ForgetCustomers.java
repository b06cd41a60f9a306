package dev.kiosk.order.privacy.application;

import dev.kiosk.contracts.CustomerErasureRequested;
import dev.kiosk.contracts.OrderCustomerErased;
import dev.kiosk.contracts.OrderCustomerErased.OpenOrder;
import dev.kiosk.order.privacy.domain.WaitingErasures;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Forgets the customers of orders that are at their end, and remembers those that are not. In the caller's transaction. */
@Service
public final class ForgetCustomers {

    private final WaitingErasures erasures;
    private final Clock clock;

    ForgetCustomers(WaitingErasures erasures, Clock clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    /** What is said to it, the first time and ever after. */
    public Mono<OrderCustomerErased> forget(CustomerErasureRequested wish) {
        Instant now = clock.instant();
        return erasures.open(wish.orderIds())
                .flatMap(open -> forgetOthers(wish.orderIds(), open, now)
                        .flatMap(erased -> erasures.await(wish.erasureId(), open, now)
                                .thenReturn(new OrderCustomerErased(wish.erasureId(), erased, open))));
    }

    /** Those that are at their end by now, of one erasure. */
    Mono<OrderCustomerErased> forgetEnded(UUID erasureId, List<UUID> waiting) {
        return erasures.open(waiting)
                .flatMap(open -> forgetOthers(waiting, open, clock.instant()))
                .filter(erased -> !erased.isEmpty())
                .map(erased -> new OrderCustomerErased(erasureId, erased, List.of()));
    }

    private Mono<List<UUID>> forgetOthers(List<UUID> orderIds, List<OpenOrder> open, Instant now) {
        Set<UUID> notYet = open.stream().map(OpenOrder::orderId).collect(Collectors.toSet());
        List<UUID> ended =
                orderIds.stream().filter(order -> !notYet.contains(order)).toList();
        return ended.isEmpty() ? Mono.just(ended) : erasures.forget(ended, now).thenReturn(ended);
    }
}
