package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.retail.Invoice;
import dev.kiosk.proving.retail.Invoice.Cancellation;
import dev.kiosk.proving.retail.Invoice.Sale;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchesTest {

    private static final LocalDateTime NOON = LocalDateTime.parse("2010-12-01T12:00");

    @Test
    void prefersTheLatestEarlierSaleToTheCustomerWithOneOfTheSkus() {
        assertThat(matches(
                        sale("1", "17850", "22423"),
                        sale("2", "17850", "22423"),
                        sale("3", "17850", "85123A"),
                        sale("4", "13047", "22423"),
                        cancellation("17850", "22423"),
                        sale("5", "17850", "22423")))
                .containsExactly("2", "1");
    }

    @Test
    void findsNothingForAGuest() {
        assertThat(matches(sale("1", null, "22423"), cancellation(null, "22423")))
                .isEmpty();
    }

    private static List<String> matches(Invoice... invoices) {
        Cancellation cancellation = List.of(invoices).stream()
                .filter(Cancellation.class::isInstance)
                .map(Cancellation.class::cast)
                .findFirst()
                .orElseThrow();
        return new Matches(List.of(invoices))
                .of(cancellation).stream().map(Sale::invoiceNo).toList();
    }

    private static Sale sale(String invoiceNo, @Nullable String customer, String sku) {
        LinkedHashMap<String, Integer> quantities = new LinkedHashMap<>();
        quantities.put(sku, 1);
        return new Sale(invoiceNo, NOON, customer, "", quantities);
    }

    private static Cancellation cancellation(@Nullable String customer, String sku) {
        return new Cancellation("C9", NOON, customer, Set.of(sku));
    }
}
