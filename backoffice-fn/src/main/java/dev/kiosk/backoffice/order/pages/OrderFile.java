package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.CustomerClient;
import dev.kiosk.backoffice.client.CustomerClient.Customer;
import dev.kiosk.backoffice.client.Invoice;
import dev.kiosk.backoffice.client.OrderClient;
import dev.kiosk.backoffice.client.OrderDetails;
import dev.kiosk.backoffice.client.OrderDetails.Goods;
import dev.kiosk.backoffice.client.OrderDetails.Refund;
import dev.kiosk.backoffice.client.OrderDetails.RequestedReturn;
import dev.kiosk.backoffice.client.SoldOrder;
import dev.kiosk.backoffice.client.SoldOrderClient;
import dev.kiosk.ui.page.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** All that is known of an order, from wherever it is known. */
@Component
class OrderFile {

    private final OrderClient orders;
    private final CustomerClient customers;
    private final SoldOrderClient sold;

    OrderFile(OrderClient orders, CustomerClient customers, SoldOrderClient sold) {
        this.orders = orders;
        this.customers = customers;
        this.sold = sold;
    }

    record Opened(
            OrderDetails order,
            List<Goods> goods,
            List<Refund> refunds,
            List<RequestedReturn> returns,
            Optional<Customer> customer,
            Optional<SoldOrder> sold,
            List<Invoice> invoices) {

        Opened {
            goods = List.copyOf(goods);
            refunds = List.copyOf(refunds);
            returns = List.copyOf(returns);
            invoices = List.copyOf(invoices);
        }

        /** Minor units that could be given back. */
        long refundable() {
            long due = refunds.stream()
                    .filter(refund -> refund.status().equals("due"))
                    .mapToLong(Refund::amount)
                    .sum();
            OrderDetails.Dispute dispute = order.dispute();
            long withheld = dispute == null || dispute.status().equals("won") ? 0 : dispute.amount();
            return Math.max(0, order.captured() - order.refunded() - due - withheld);
        }
    }

    /** Fails with a refusal if order-fn knows no such order. */
    Mono<Opened> open(UUID id) {
        return orders.find(id)
                .flatMap(order -> Mono.zip(
                                orders.fulfilment(id),
                                orders.refunds(id),
                                orders.requestedReturns(id),
                                customer(order.customerRef()),
                                sold.find(id),
                                sold.invoices(id))
                        .map(all -> new Opened(
                                order,
                                all.getT1().lines(),
                                all.getT2(),
                                all.getT3(),
                                all.getT4(),
                                all.getT5(),
                                all.getT6())));
    }

    private Mono<Optional<Customer>> customer(String ref) {
        return customers
                .find(Uuids.parse(ref).stream().toList())
                .map(found -> found.values().stream().findFirst());
    }
}
