package dev.kiosk.proving.retail;

import static dev.kiosk.proving.retail.RowsOf.file;
import static dev.kiosk.proving.retail.RowsOf.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.retail.Invoice.Sale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvoicesTest {

    @Test
    void addsUpTheLinesOfOneSkuHoweverItIsSpelled() {
        RetailData data = file(
                row("536365", "85123A", "HOLDER", "6", "2.55"),
                row("536365", "22423", "CAKESTAND", "1", "9.95"),
                row("536365", "85123a", "HOLDER", "2", "2.55"));

        assertThat(data.sales().getFirst().quantities().entrySet())
                .extracting(Object::toString)
                .containsExactly("85123A=8", "22423=1");
        assertThat(data.merged()).isOne();
    }

    @Test
    void ordersInvoicesByTimeWhateverTheOrderOfTheRows() {
        RetailData data = file(
                "536367,22423,CAKESTAND,1,2010-12-01 08:34:00,9.95,13047,United Kingdom",
                "C536366,22424,CABINET,-1,2010-12-01 08:28:00,9.95,17850,United Kingdom",
                "536365,22423,CAKESTAND,1,2010-12-01 08:26:00,9.95,17850,United Kingdom",
                "536365,22424,CABINET,1,2010-12-01 08:25:00,9.95,17850,United Kingdom");

        assertThat(data.invoices()).extracting(Invoice::invoiceNo).containsExactly("536365", "C536366", "536367");
        assertThat(data.sales().getFirst().at()).hasToString("2010-12-01T08:25");
    }

    @Test
    void keepsAnInvoiceOfAThousandLinesWhole() {
        String[] rows = IntStream.range(10_000, 11_200)
                .mapToObj(sku -> row("573585", Integer.toString(sku), "THING", "1", "1.00"))
                .toArray(String[]::new);

        assertThat(file(rows).sales().getFirst().quantities()).hasSize(1_200);
    }

    @Test
    void takesNameAndPriceThatMostRowsHave() {
        RetailData data = file(
                row("536365", "22632", "HAND WARMER RED POLKA DOT", "6", "4.21"),
                row("536366", "22632", "HAND  WARMER RED RETROSPOT ", "6", "2.1"),
                row("536367", "22632", "HAND WARMER RED RETROSPOT", "6", "2.10"),
                row("536368", "22632", "", "6", "4.21"),
                row("536369", "22632", "", "6", "2.1"),
                row("536370", "22632", "amazon", "20", "0.0"));

        assertThat(data.items()).containsExactly(new Item("22632", "HAND WARMER RED RETROSPOT", 210, 2, 30));
    }

    @Test
    void knowsAGuestByHavingNoNumber() {
        RetailData data = file(
                "536365,22423,CAKESTAND,1,2010-12-01 08:34:00,9.95,,United Kingdom",
                "536366,22423,CAKESTAND,1,2010-12-01 08:34:00,9.95,nan,United Kingdom",
                "536367,22423,CAKESTAND,1,2010-12-01 08:34:00,9.95,17850.0,United Kingdom");

        assertThat(data.sales()).extracting(Sale::customer).containsExactly(null, null, "17850");
    }
}
