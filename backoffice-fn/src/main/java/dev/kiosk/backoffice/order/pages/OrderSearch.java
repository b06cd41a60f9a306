package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.CustomerClient;
import dev.kiosk.backoffice.client.CustomerClient.Customer;
import dev.kiosk.backoffice.client.FunctionRefusal;
import dev.kiosk.backoffice.client.OrderClient;
import dev.kiosk.backoffice.client.OrderDetails;
import dev.kiosk.backoffice.client.OrderDetails.Page;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.ui.page.Uuids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds orders by what staff have in hand: their number or a parcel's, words of a name or an address, or a status. */
@Service
class OrderSearch {

    /** So that the address, which names them all, has at most 4 KiB: the newest. */
    private static final int MOST_CUSTOMERS = 90;

    private final OrderClient orders;
    private final CustomerClient customers;

    OrderSearch(OrderClient orders, CustomerClient customers) {
        this.orders = orders;
        this.customers = customers;
    }

    /** What was asked for; everything empty is every order. */
    record Query(String text, String status, String after) {

        boolean isForTheNewest() {
            return text.isEmpty() && status.isEmpty() && after.isEmpty();
        }
    }

    /**
     * A page of orders, and who ordered them, by reference.
     *
     * @param returnsWait whether somebody waits to hear whether something may come back; asked with the newest orders only
     */
    record Found(Page page, Map<String, Customer> customers, boolean returnsWait) {}

    /** The order of this number or id, if the text is one, and it is the only one. */
    Mono<UUID> numbered(String text) {
        return OrderNumber.read(text).isPresent()
                ? orders.list("", List.of(), text, "")
                        .map(Page::items)
                        .filter(items -> items.size() == 1)
                        .map(items -> items.getFirst().orderId())
                : identified(text);
    }

    private Mono<UUID> identified(String text) {
        return Mono.justOrEmpty(Uuids.parse(text))
                .flatMap(orders::find)
                .map(OrderDetails::orderId)
                .onErrorResume(FunctionRefusal::isNotFound, unknown -> Mono.empty());
    }

    Mono<Found> find(Query query) {
        return Mono.zip(page(query), returnsWait(query))
                .flatMap(found -> customers
                        .find(refs(found.getT1()))
                        .map(known -> new Found(found.getT1(), known, found.getT2())));
    }

    private Mono<Boolean> returnsWait(Query query) {
        return query.isForTheNewest()
                ? orders.list(OrderClient.RETURN_REQUESTED, List.of(), "", "")
                        .map(page -> !page.items().isEmpty())
                : Mono.just(false);
    }

    private Mono<Page> page(Query query) {
        if (query.text().isEmpty()) {
            return orders.list(query.status(), List.of(), "", query.after());
        }
        Mono<List<String>> refs =
                Uuids.parse(query.text()).isPresent() ? Mono.just(List.of(query.text())) : called(query.text());
        return refs.flatMap(known -> orders.list(query.status(), known, query.text(), query.after()));
    }

    private Mono<List<String>> called(String text) {
        return customers
                .called(text)
                .map(found -> found.stream()
                        .limit(MOST_CUSTOMERS)
                        .map(customer -> customer.ref().toString())
                        .toList());
    }

    private static List<UUID> refs(Page page) {
        return page.items().stream()
                .flatMap(order -> Uuids.parse(order.customerRef()).stream())
                .toList();
    }
}
