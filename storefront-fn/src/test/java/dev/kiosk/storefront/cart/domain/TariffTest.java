package dev.kiosk.storefront.cart.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {

    private static final Tariff TARIFF = new Tariff(395, 5_000, 0);

    @Test
    void addsShippingToASmallCart() {
        assertThat(TARIFF.totals(List.of(line(6, 255)))).contains(new Totals(1530, 395, 0, 0, 1925));
    }

    @ParameterizedTest
    @CsvSource({"4999,395", "5000,0", "5001,0"})
    void shipsForNothingFromAThresholdOn(long subtotal, long shipping) {
        assertThat(TARIFF.totals(List.of(line(1, subtotal))))
                .hasValueSatisfying(totals -> assertThat(totals.shipping()).isEqualTo(shipping));
    }

    @Test
    void asksNothingForNothing() {
        assertThat(TARIFF.totals(List.of())).contains(new Totals(0, 0, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"2000,1000,200", "2000,12,2", "2000,13,3", "1999,25,5", "1999,22,4", "10000,1,1"})
    void addsTaxRoundedHalfUp(int basisPoints, long subtotal, long tax) {
        assertThat(new Tariff(0, 0, basisPoints).totals(List.of(line(1, subtotal))))
                .hasValueSatisfying(totals -> {
                    assertThat(totals.tax()).isEqualTo(tax);
                    assertThat(totals.total()).isEqualTo(subtotal + tax);
                });
    }

    @Test
    void refusesWhatTheContractCannotSay() {
        long price = Tariff.MAX_TOTAL / 1_000_000;

        assertThat(TARIFF.totals(List.of(line(1_000_000, price))))
                .hasValueSatisfying(totals -> assertThat(totals.total()).isEqualTo(Tariff.MAX_TOTAL));
        assertThat(TARIFF.totals(List.of(line(1_000_000, price), line(1, 1)))).isEmpty();
        assertThat(new Tariff(0, 0, 1).totals(List.of(line(1_000_000, price)))).isEmpty();
        assertThat(TARIFF.totals(Collections.nCopies(2_000, line(1_000_000, Tariff.MAX_TOTAL))))
                .isEmpty();
    }

    private static CartLine line(int quantity, long unitPrice) {
        return new CartLine("A", "a", "A", "", quantity, unitPrice);
    }
}
