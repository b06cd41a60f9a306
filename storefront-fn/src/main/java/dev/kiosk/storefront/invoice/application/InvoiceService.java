package dev.kiosk.storefront.invoice.application;

import dev.kiosk.storefront.InvoiceSettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.invoice.domain.Billing;
import dev.kiosk.storefront.invoice.domain.CreditNote;
import dev.kiosk.storefront.invoice.domain.Invoice;
import dev.kiosk.storefront.invoice.domain.InvoiceDocument;
import dev.kiosk.storefront.invoice.domain.Invoices;
import dev.kiosk.storefront.invoice.domain.Issued;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.OrderViews;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Issues what an order needs. Who calls holds the order, in a transaction: nobody else issues anything for it. */
@Service
class InvoiceService {

    private final Invoices invoices;
    private final OrderViews orders;
    private final ParticularsReader particulars;
    private final InvoiceSettings settings;
    private final Clock clock;

    InvoiceService(
            Invoices invoices,
            OrderViews orders,
            ParticularsReader particulars,
            StorefrontProperties settings,
            Clock clock) {
        this.invoices = invoices;
        this.orders = orders;
        this.particulars = particulars;
        this.settings = settings.invoices();
        this.clock = clock;
    }

    /** Issues what is due, and nothing twice. */
    Mono<Void> settle(UUID orderId) {
        return orders.findInTransaction(orderId)
                .flatMap(order -> invoices.of(orderId)
                        .collectList()
                        .flatMap(issued -> Billing.isDue(order) || !issued.isEmpty()
                                ? settle(order, issued).then()
                                : Mono.empty()));
    }

    /** The invoice, and the credit notes that follow from what happened since. */
    Flux<Issued> settle(OrderView order, List<Issued> issued) {
        return particulars
                .of(order)
                .map(said -> new Billing(order, said))
                .flatMapMany(billing -> issued.isEmpty()
                        ? issue(billing.invoice()).flatMapMany(invoice -> credit(billing, List.of(invoice)))
                        : credit(billing, issued));
    }

    /** @param issued the invoice first */
    private Flux<Issued> credit(Billing billing, List<Issued> issued) {
        List<CreditNote> earlier = issued.stream()
                .map(Issued::document)
                .filter(CreditNote.class::isInstance)
                .map(CreditNote.class::cast)
                .toList();
        return billing.nextCreditNote(issued.getFirst(), earlier)
                .map(note -> issue(note).flatMapMany(more -> credit(billing, with(issued, more))))
                .orElseGet(() -> Flux.fromIterable(issued));
    }

    private Mono<Issued> issue(InvoiceDocument document) {
        String series = switch (document) {
            case Invoice _ -> settings.series();
            case CreditNote _ -> settings.creditSeries();
        };
        return invoices.add(series, document, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static List<Issued> with(List<Issued> issued, Issued more) {
        List<Issued> all = new ArrayList<>(issued);
        all.add(more);
        return all;
    }
}
