package dev.kiosk.backoffice.client;

import dev.kiosk.ui.page.Urls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Orders as they were sold, in storefront-fn's inner face. */
public final class SoldOrderClient {

    private final FunctionClient shop;

    SoldOrderClient(FunctionClient shop) {
        this.shop = shop;
    }

    /** Empty for one that the shop does not know: it was sold elsewhere, or before. */
    public Mono<Optional<SoldOrder>> find(UUID order) {
        return shop.get("/api/sold-orders/" + order, Map.of(), SoldOrder.class)
                .map(Optional::of)
                .onErrorResume(FunctionRefusal::isNotFound, unknown -> Mono.just(Optional.empty()));
    }

    /** Its invoice and credit notes, as they were issued; none of one that the shop does not know, or an earlier release of it. */
    public Mono<List<Invoice>> invoices(UUID order) {
        return shop.get(invoicesOf(order), Map.of(), Invoices.class)
                .map(Invoices::items)
                .onErrorResume(FunctionRefusal::isNotFound, unknown -> Mono.just(List.of()));
    }

    /** Before it is shipped, too; again, it changes nothing. */
    public Mono<Void> issueInvoice(UUID order) {
        return shop.send(invoicesOf(order), Map.of());
    }

    /** A PDF. */
    public Flux<DataBuffer> invoice(UUID order, String number) {
        return shop.stream(invoicesOf(order) + "/" + Urls.segment(number));
    }

    private static String invoicesOf(UUID order) {
        return "/api/sold-orders/" + order + "/invoices";
    }

    private record Invoices(List<Invoice> items) {}
}
