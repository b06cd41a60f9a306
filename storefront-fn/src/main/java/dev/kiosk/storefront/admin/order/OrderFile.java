package dev.kiosk.storefront.admin.order;

import dev.kiosk.storefront.admin.functions.OrderDesk;
import dev.kiosk.storefront.admin.functions.OrderSheet;
import dev.kiosk.storefront.admin.functions.OrderSheet.Goods;
import dev.kiosk.storefront.admin.functions.OrderSheet.Refund;
import dev.kiosk.storefront.admin.order.CustomerFile.Customer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All that is known of an order, from wherever it is known. */
@Component
class OrderFile {

    private final OrderDesk orders;
    private final CustomerFile customers;

    OrderFile(OrderDesk orders, CustomerFile customers) {
        this.orders = orders;
        this.customers = customers;
    }

    record Opened(OrderSheet order, List<Goods> goods, List<Refund> refunds, Optional<Customer> customer) {

        Opened {
            goods = List.copyOf(goods);
            refunds = List.copyOf(refunds);
        }

        /** Minor units that could be given back. */
        long refundable() {
            long due = refunds.stream()
                    .filter(refund -> refund.status().equals("due"))
                    .mapToLong(Refund::amount)
                    .sum();
            return Math.max(0, order.captured() - order.refunded() - due);
        }
    }

    /** Fails with a refusal if order-fn knows no such order. */
    Mono<Opened> open(UUID id) {
        return orders.find(id)
                .flatMap(order -> Mono.zip(
                                orders.fulfilment(id), orders.refunds(id), customers.find(order.customerRef()))
                        .map(all -> new Opened(order, all.getT1().lines(), all.getT2(), all.getT3())));
    }
}
