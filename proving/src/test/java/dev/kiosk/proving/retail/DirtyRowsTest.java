package dev.kiosk.proving.retail;

import static dev.kiosk.proving.retail.RowsOf.HEADER;
import static dev.kiosk.proving.retail.RowsOf.bytes;
import static dev.kiosk.proving.retail.RowsOf.file;
import static dev.kiosk.proving.retail.RowsOf.lines;
import static dev.kiosk.proving.retail.RowsOf.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kiosk.proving.retail.Invoice.Sale;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirtyRowsTest {

    private static final String GOOD = row("536365", "22423", "CAKESTAND", "6", "2.55");

    @Test
    void readsQuotedDescriptionsWithCommasAndQuotes() {
        RetailData data = file(
                row("536365", "22776", "\"CAKESTAND, 3 TIER, LOVEHEART\"", "1", "9.95"),
                row("536365", "85071C", "\"CHARLIE+LOLA\"\"EXTREMELY BUSY\"\" SIGN\"", "1", "2.95"));

        assertThat(data.items())
                .extracting(Item::name)
                .containsExactly("CAKESTAND, 3 TIER, LOVEHEART", "CHARLIE+LOLA\"EXTREMELY BUSY\" SIGN");
    }

    @Test
    void readsADescriptionThatGoesOnInTheNextLine() {
        RetailData data = file(row("536365", "22776", "\"CAKESTAND\nLOVEHEART\"", "1", "9.95"), GOOD, "rubbish");

        assertThat(data.items()).extracting(Item::name).contains("CAKESTAND LOVEHEART");
        assertThat(data.unreadable()).extracting(UnreadableRow::line).containsExactly(5);
    }

    @Test
    void keepsAStrayQuoteToItsLine() {
        RetailData data = file(
                row("536365", "22776", "\"CAKESTAND", "1", "9.95"),
                GOOD,
                row("536366", "22777", "\"CLOCHE", "1", "9.95"),
                GOOD);

        assertThat(data.unreadable()).extracting(UnreadableRow::line).containsExactly(2, 4);
        assertThat(data.count(RowClass.GOODS)).isEqualTo(2);
    }

    @Test
    void takesAQuoteInsideAnUnquotedFieldAsItIs() {
        assertThat(file(row("536365", "22776", "5\" PLATE", "1", "9.95")).items())
                .extracting(Item::name)
                .containsExactly("5\" PLATE");
    }

    @Test
    void findsColumnsInAnyOrderWithOthersAmongThem() {
        RetailData data = lines(
                "Country,Customer ID,Price,InvoiceDate,,Quantity,Description,StockCode,Invoice",
                "EIRE,14911.0,1.25,2010-12-01 08:26:00,x,3,PLASTERS,22556,536540");

        Sale sale = data.sales().getFirst();
        assertThat(sale.invoiceNo()).isEqualTo("536540");
        assertThat(sale.customer()).isEqualTo("14911");
        assertThat(sale.country()).isEqualTo("EIRE");
        assertThat(sale.quantities()).containsEntry("22556", 3);
        assertThat(data.items()).extracting(Item::price).containsExactly(125L);
    }

    @Test
    void doesWithoutDescriptionCustomerAndCountry() {
        RetailData data =
                lines("InvoiceNo,StockCode,Quantity,InvoiceDate,UnitPrice", "536365,22423,6,2010-12-01 08:26:00,2.55");

        assertThat(data.sales()).extracting(Sale::customer).containsOnlyNulls();
        assertThat(data.items()).extracting(Item::name).containsExactly("22423");
    }

    @Test
    void refusesAFileThatHasNoPrices() {
        assertThatExceptionOfType(RetailDataException.class)
                .isThrownBy(() -> lines("InvoiceNo,StockCode,Quantity,InvoiceDate", "536365,22423,6,2010-12-01"))
                .withMessage("day.csv has no column unitprice");
    }

    @Test
    void readsLatin1WhereTheFileIsNotUtf8() {
        String text = HEADER + "\r\n" + row("536365", "gift_0001_40", "Gift Voucher £40.00", "1", "34.04") + "\r\n";

        RetailData data = bytes(text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(data.items()).containsExactly(new Item("GIFT_0001_40", "Gift Voucher £40.00", 3404, 1, 1));
    }

    @Test
    void skipsAByteOrderMarkAndBlankLines() {
        assertThat(lines("\uFEFF" + HEADER, "", GOOD, "  ").rowsRead()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-12-01 08:26:00",
                "2010-12-01T08:26:00",
                "2010-12-01 08:26",
                "2010-12-01 08:26:00.000",
                "12/1/2010 8:26",
                "12/1/10 8:26",
                "12/01/2010 08:26:00",
                "01-12-2010 08:26"
            })
    void readsDatesInEveryNotationUnderWhichTheDataGoesRound(String date) {
        RetailData data = file("536365,22423,CAKESTAND,6," + date + ",2.55,17850,United Kingdom");

        assertThat(data.sales()).extracting(sale -> sale.at().toString()).containsExactly("2010-12-01T08:26");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "536365,22423,CAKESTAND,6,2010-12-01 08:26:00,2.55,17850                        | 7 fields under a header of 8",
                "536365,22423,CAKE,STAND,6,2010-12-01 08:26:00,2.55,17850,UK                    | 9 fields under a header of 8",
                ",22423,CAKESTAND,6,2010-12-01 08:26:00,2.55,17850,UK                           | no invoice number: ''",
                "536365,,CAKESTAND,6,2010-12-01 08:26:00,2.55,17850,UK                          | no stock code: ''",
                "536365,22/423,CAKESTAND,6,2010-12-01 08:26:00,2.55,17850,UK                    | no stock code: '22/423'",
                "536365,22423,CAKESTAND,six,2010-12-01 08:26:00,2.55,17850,UK                   | no quantity: 'six'",
                "536365,22423,CAKESTAND,1.5,2010-12-01 08:26:00,2.55,17850,UK                   | part of a unit: 1.5",
                "536365,22423,CAKESTAND,1e999999999,2010-12-01 08:26:00,2.55,17850,UK           | no quantity: '1e999999999'",
                "536365,22423,CAKESTAND,99999999,2010-12-01 08:26:00,2.55,17850,UK              | an absurd quantity: 99999999",
                "536365,22423,CAKESTAND,6,yesterday,2.55,17850,UK                               | no date: 'yesterday'",
                "536365,22423,CAKESTAND,6,2010-02-30 08:26:00,2.55,17850,UK                     | no date: '2010-02-30 08:26:00'",
                "536365,22423,CAKESTAND,6,2010-12-01 08:26:00,cheap,17850,UK                    | no price: 'cheap'",
                "536365,22423,CAKESTAND,6,2010-12-01 08:26:00,99999999,17850,UK                 | an absurd price: 99999999",
                "C536365,22423,CAKESTAND,6,2010-12-01 08:26:00,2.55,17850,UK                    | a cancellation of 6 units: it should be negative"
            })
    void tellsWhyARowIsUnreadable(String row, String reason) {
        RetailData data = file(GOOD, row);

        assertThat(data.unreadable()).containsExactly(new UnreadableRow("day.csv", 3, reason));
        assertThat(data.count(RowClass.GOODS)).isOne();
    }
}
