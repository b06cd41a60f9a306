package dev.kiosk.storefront.invoice.application;

import dev.kiosk.storefront.order.application.NewsFollower;
import dev.kiosk.storefront.order.domain.OrderNews;
import dev.kiosk.storefront.order.domain.OrderNews.Fact;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Issues invoices for what leaves the house, and credit notes for what is given back. Of other news nothing is asked. */
@Component
class InvoiceFollower implements NewsFollower {

    private final InvoiceService invoices;

    InvoiceFollower(InvoiceService invoices) {
        this.invoices = invoices;
    }

    @Override
    public Mono<Void> follow(List<OrderNews> news) {
        return Flux.fromStream(() -> news.stream()
                        .filter(one -> one.fact() instanceof Fact.Shipped || one.fact() instanceof Fact.Refunded)
                        .map(OrderNews::orderId)
                        .distinct()
                        .sorted())
                .concatMap((UUID orderId) -> invoices.settle(orderId))
                .then();
    }
}
