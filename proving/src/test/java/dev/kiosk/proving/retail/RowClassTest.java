package dev.kiosk.proving.retail;

import static dev.kiosk.proving.retail.RowsOf.file;
import static dev.kiosk.proving.retail.RowsOf.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowClassTest {

    @ParameterizedTest
    @ValueSource(strings = {"85123A", "85123a", "22423", "15056BL", "gift_0001_20", "DCGS0076", "DCGSSBOY", " 47503J "})
    void countsWhatIsSoldAsGoods(String sku) {
        assertThat(file(row("536365", sku, "THING", "6", "2.55")).count(RowClass.GOODS))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST",
                "DOT",
                "M",
                "m",
                "D",
                "S",
                "C2",
                "BANK CHARGES",
                "AMAZONFEE",
                "CRUK",
                "PADS",
                "B",
                "TEST001",
                "ADJUST2"
            })
    void countsPostageFeesAndManualEntriesAsNoGoods(String code) {
        RetailData data = file(row("536365", code, "POSTAGE", "1", "18.0"), row("C536366", code, "", "-1", "18.0"));

        assertThat(data.count(RowClass.NO_GOODS)).isEqualTo(2);
        assertThat(data.invoices()).isEmpty();
        assertThat(data.withoutGoods()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "0", "", "nan", "0.001", "-1.50"})
    void countsRowsWithoutAPrice(String price) {
        assertThat(file(row("536365", "22423", "amazon", "6", price)).count(RowClass.NO_PRICE))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0", "2.55"})
    void countsSalesOfNothingAsWriteOffs(String price) {
        RetailData data = file(row("536589", "21777", "", "-10", price), row("536589", "21777", "check", "0", price));

        assertThat(data.count(RowClass.WRITE_OFF)).isEqualTo(2);
    }

    @Test
    void countsGoodsOfACancellationApart() {
        RetailData data = file(row("C536391", "22556", "PLASTERS", "-12", "1.65"));

        assertThat(data.count(RowClass.CANCELLED_GOODS)).isOne();
        assertThat(data.cancellations()).hasSize(1);
    }

    @Test
    void countsBadDebtAsAnAdjustment() {
        RetailData data = file(row("A563185", "B", "Adjust bad debt", "1", "-11062.06"));

        assertThat(data.count(RowClass.ADJUSTMENT)).isOne();
        assertThat(data.invoices()).isEmpty();
    }

    @Test
    void givesEveryRowOneClass() {
        RetailData data = file(
                row("536365", "22423", "THING", "6", "2.55"),
                row("536365", "POST", "POSTAGE", "1", "18.0"),
                row("536365", "22424", "", "6", "0.0"),
                row("536365", "22424", "", "-6", "0.0"),
                row("C536366", "22423", "THING", "-6", "2.55"),
                row("A563185", "B", "Adjust bad debt", "1", "11062.06"),
                "rubbish");

        assertThat(data.rows().values()).containsOnly(1);
        assertThat(data.rowsRead()).isEqualTo(7);
    }
}
