package dev.kiosk.storefront.invoice.application;

import dev.kiosk.fn.outbox.Effects;
import dev.kiosk.fn.outbox.OutboxTransaction;
import dev.kiosk.storefront.invoice.domain.Invoices;
import dev.kiosk.storefront.invoice.domain.Issued;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Papers, for who may see them. */
@Service
public class InvoiceDesk {

    private final Invoices invoices;
    private final InvoiceService service;
    private final OrderViews orders;
    private final OutboxTransaction transaction;

    InvoiceDesk(Invoices invoices, InvoiceService service, OrderViews orders, OutboxTransaction transaction) {
        this.invoices = invoices;
        this.service = service;
        this.orders = orders;
        this.transaction = transaction;
    }

    /** In the order in which they were issued. */
    public Mono<List<Issued>> of(UUID orderId) {
        return invoices.of(orderId).collectList();
    }

    /** Empty if no paper of the order has the number. */
    public Mono<Issued> find(UUID orderId, String number) {
        return invoices.of(orderId)
                .filter(found -> found.number().equals(number))
                .next();
    }

    /**
     * Issues the invoice of an order that is paid, before it is shipped as well; what was issued already stays.
     *
     * @return all papers of the order; none where it is not paid; empty if there is no such order
     */
    public Mono<List<Issued>> issue(UUID orderId) {
        return transaction
                .commit(orders.findLocked(orderId)
                        .flatMap(this::issue)
                        .map((List<Issued> issued) -> Effects.of(Optional.of(issued)))
                        .defaultIfEmpty(Effects.of(Optional.empty())))
                .flatMap(Mono::justOrEmpty);
    }

    private Mono<List<Issued>> issue(OrderView order) {
        return of(order.orderId())
                .flatMap(
                        issued -> order.isPaid() ? service.settle(order, issued).collectList() : Mono.just(issued));
    }
}
