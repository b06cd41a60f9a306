package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {

    private final CatalogueFile file = new CatalogueFile(new RowReader(Currency.getInstance("GBP")));

    @Test
    void takesAGoodRow() {
        assertThat(row(2, "85123A", "heart", " White heart ", "large", "Hangs.", "Home", "2.55", "GBP"))
                .contains(new CatalogueRow(2, "85123A", "heart", "White heart", "large", "Hangs.", "Home", 255, "GBP"));
        assertThat(file.report()).isEqualTo(new CatalogueFile.Report(1, 1, List.of()));
    }

    @Test
    void groupsByTheSkuWhereNoProductIsNamed() {
        assertThat(row(2, "85123A", "", "White heart", "", "", "", "2.55", "GBP"))
                .hasValueSatisfying(row -> assertThat(row.product()).isEqualTo("85123A"));
    }

    @Test
    void saysEverythingThatIsWrongWithARow() {
        row(7, "85*123", "", "", "", "", "?!", "-2.55", "EURO");

        assertThat(file.report().errors()).singleElement().satisfies(broken -> {
            assertThat(broken.line()).isEqualTo(7);
            assertThat(broken.sku()).isEqualTo("85*123");
            assertThat(broken.message())
                    .contains("sku is 1 to 64", "name is missing", "category has no letter", "price is a decimal")
                    .contains("currency is no ISO 4217 code: 'EURO'");
        });
    }

    @Test
    void takesSalesWhereTheFileHasColumnsForThem() {
        Instant begin = Instant.parse("2190-01-01T00:00:00Z");
        Instant end = Instant.parse("2190-02-01T00:00:00Z");
        sales("salePrice", "saleFrom", "saleUntil", "nextSalePrice", "nextSaleFrom");

        assertThat(sale(2, "4.00", "" + begin, "" + end, "3.50", "" + end).map(CatalogueRow::sales))
                .contains(List.of(new Sale("A2", "GBP", 400, begin, end), new Sale("A2", "GBP", 350, end, null)));
        assertThat(sale(3, "4,00", "", "", "", "").map(CatalogueRow::sales))
                .contains(List.of(new Sale("A3", "GBP", 400, null, null)));
        assertThat(sale(4, "", "", "", "", "").map(CatalogueRow::sales)).contains(List.of());
    }

    @Test
    void saysNothingOfSalesWithoutTheirColumns() {
        assertThat(row(2, "A", "", "Mug", "", "", "", "1", "GBP"))
                .hasValueSatisfying(row -> assertThat(row.sales()).isNull());
    }

    @Test
    void saysByColumnWhatIsWrongWithASale() {
        sales("salePrice", "saleFrom", "saleUntil", "nextSalePrice", "nextSaleFrom");

        sale(2, "cheap", "", "", "", "");
        sale(3, "5.00", "", "", "", "");
        sale(4, "4.00", "soon", "", "", "");
        sale(5, "4.00", "2190-02-01T00:00:00Z", "2190-01-01T00:00:00Z", "", "");
        sale(6, "", "", "2190-01-01T00:00:00Z", "", "");
        sale(7, "4.00", "", "", "3.00", "2190-01-01T00:00:00Z");
        sale(8, "4.00", "", "2190-02-01T00:00:00Z", "3.00", "2190-01-01T00:00:00Z");

        assertThat(file.report().errors())
                .extracting(BrokenRow::message)
                .containsExactly(
                        "salePrice is a decimal number greater than 0 such as 2.55, not 'cheap'",
                        "salePrice is not lower than price",
                        "saleFrom is a moment such as 2026-12-01T08:00:00Z, not 'soon'",
                        "saleUntil is not after saleFrom",
                        "salePrice is missing",
                        "nextSaleFrom is not at or after saleUntil",
                        "nextSaleFrom is not at or after saleUntil");
    }

    @Test
    void takesALanguageWhereTheFileHasAColumnForIt() {
        assertThat(file.header(List.of(
                        "sku",
                        "product",
                        "name",
                        "option",
                        "description",
                        "category",
                        "price",
                        "currency",
                        "language")))
                .isTrue();

        assertThat(row(2, "A", "", "Teekanne", "", "", "", "1", "GBP", "de"))
                .hasValueSatisfying(row -> assertThat(row.language()).isEqualTo("de"));
        assertThat(row(3, "B", "", "Mug", "", "", "", "1", "GBP", ""))
                .hasValueSatisfying(row -> assertThat(row.language()).isEmpty());
        row(4, "C", "", "Mug", "", "", "", "1", "GBP", "deutsch");
        row(5, "D", "", "Mug", "", "", "", "1", "GBP");
        assertThat(file.report().errors())
                .extracting(BrokenRow::message)
                .containsExactly("language is no ISO 639-1 code: 'deutsch'", "9 columns are expected, not 8");
    }

    @Test
    void knowsNoOtherColumns() {
        assertThat(file.header(List.of("sku", "name"))).isFalse();
    }

    @Test
    void takesASkuAsItIsMeant() {
        assertThat(row(2, "\u00A085123A\u200B", "", "Heart", "", "", "", "1", "GBP"))
                .hasValueSatisfying(row -> assertThat(row.sku()).isEqualTo("85123A"));
    }

    @Test
    void saysHowManyColumnsThereAre() {
        file.row(3, List.of("85123A", "heart"));

        assertThat(file.report().errors()).containsExactly(new BrokenRow(3, "85123A", "8 columns are expected, not 2"));
    }

    @Test
    void refusesTextThatIsNoText() {
        row(2, "A", "", "caf\uFFFD", "", "", "", "1", "GBP");
        row(3, "B", "", "mug\u0007", "", "", "", "1", "GBP");
        row(4, "C", "", "n".repeat(201), "", "", "", "1", "GBP");

        assertThat(file.report().errors())
                .extracting(BrokenRow::message)
                .containsExactly(
                        "name is not valid UTF-8",
                        "name contains a control character",
                        "name is longer than 200 characters");
    }

    @Test
    void refusesASkuTheSecondTime() {
        row(2, "A", "", "Mug", "", "", "", "1", "GBP");
        row(3, "A", "", "Mug", "", "", "", "2", "GBP");

        assertThat(file.report())
                .isEqualTo(
                        new CatalogueFile.Report(2, 1, List.of(new BrokenRow(3, "A", "the sku is on line 2 already"))));
    }

    @Test
    void refusesARowThatContradictsItsProduct() {
        row(2, "A", "mug", "Mug", "red", "Holds tea.", "Kitchen", "1", "GBP");
        row(3, "B", "mug", "Cup", "blue", "", "", "1", "GBP");
        row(4, "C", "mug", "Mug", "green", "", "Garden", "1", "GBP");

        assertThat(file.report().errors())
                .extracting(BrokenRow::message)
                .containsExactly(
                        "product 'mug' has the name 'Mug' on line 2",
                        "product 'mug' has the category 'Kitchen' on line 2");
    }

    @Test
    void describesVariantsAsTheFirstOfTheirProduct() {
        row(2, "A", "mug", "Mug", "red", "Holds tea.", "Kitchen", "1", "GBP");

        assertThat(row(3, "B", "mug", "Mug", "blue", "", "", "1.20", "GBP"))
                .contains(new CatalogueRow(3, "B", "mug", "Mug", "blue", "Holds tea.", "Kitchen", 120, "GBP"));
    }

    @Test
    void countsMoreErrorsThanItReports() {
        for (int line = 2; line < CatalogueFile.MAX_REPORTED + 12; line++) {
            file.unreadable(line, "broken");
        }

        assertThat(file.report().rows()).isEqualTo(CatalogueFile.MAX_REPORTED + 10);
        assertThat(file.report().errors()).hasSize(CatalogueFile.MAX_REPORTED);
    }

    private void sales(String... columns) {
        assertThat(file.header(Stream.concat(RowReader.COLUMNS.stream(), Stream.of(columns))
                        .toList()))
                .isTrue();
    }

    private Optional<CatalogueRow> sale(long line, String... cells) {
        Stream<String> goods = Stream.of("A" + line, "", "Mug", "", "", "", "5.00", "GBP");
        return file.row(line, Stream.concat(goods, Stream.of(cells)).toList());
    }

    private Optional<CatalogueRow> row(long line, String... fields) {
        return file.row(line, List.of(fields));
    }
}
