package dev.kiosk.proving.replay;

import dev.kiosk.proving.retail.Invoice;
import dev.kiosk.proving.retail.Invoice.Cancellation;
import dev.kiosk.proving.retail.Invoice.Sale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sale a cancellation may be about: an earlier one to the same customer with one of its SKUs, the latest first. The
 * data does not say, and it cancels lines; an order is cancelled as a whole.
 */
final class Matches {

    private final Map<String, List<Sale>> byCancellation = new HashMap<>();

    /** @param invoices in the order of time */
    Matches(List<Invoice> invoices) {
        Map<String, List<Sale>> earlier = new HashMap<>();
        for (Invoice invoice : invoices) {
            String customer = invoice.customer();
            if (customer != null) {
                add(invoice, earlier.computeIfAbsent(customer, nobody -> new ArrayList<>()));
            }
        }
    }

    /** Empty if the data has no such sale. */
    List<Sale> of(Cancellation cancellation) {
        return byCancellation.getOrDefault(cancellation.invoiceNo(), List.of());
    }

    private void add(Invoice invoice, List<Sale> earlier) {
        switch (invoice) {
            case Sale sale -> earlier.addFirst(sale);
            case Cancellation cancellation ->
                byCancellation.put(
                        cancellation.invoiceNo(),
                        earlier.stream()
                                .filter(sale -> !Collections.disjoint(sale.skus(), cancellation.skus()))
                                .toList());
        }
    }
}
