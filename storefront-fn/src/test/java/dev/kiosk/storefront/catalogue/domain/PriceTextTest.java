package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    @ParameterizedTest
    @CsvSource({
        "2.55,GBP,255",
        "2.1,GBP,210",
        "3,GBP,300",
        "0.01,GBP,1",
        "8.290,GBP,829",
        "1500,JPY,1500",
        "1.234,BHD,1234",
        "10000000000,GBP,1000000000000"
    })
    void isExact(String text, String currency, long minorUnits) {
        assertThat(PriceText.of("price", text, Currency.getInstance(currency)))
                .isEqualTo(new PriceText.Exact(minorUnits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1.00", "+1.00", "1e3", "1,50", "£2.55", ".5", "5.", "NaN", "0x10", "1 000", "٣"})
    void isNotAPrice(String text) {
        assertThat(PriceText.of("price", text, GBP)).isInstanceOf(PriceText.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1.005,more than the 2 decimals of GBP",
        "0,not between the smallest coin and 10000000000.00",
        "0.00,not between the smallest coin",
        "10000000000.01,not between the smallest coin",
        "999999999999999,not between the smallest coin"
    })
    void saysWhyItIsRefused(String text, String reason) {
        assertThat(PriceText.of("price", text, GBP))
                .isInstanceOfSatisfying(
                        PriceText.Refused.class,
                        refused -> assertThat(refused.reason()).contains(text).contains(reason));
    }
}
