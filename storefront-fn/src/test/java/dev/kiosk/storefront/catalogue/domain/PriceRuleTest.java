package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceRuleTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 1, 999, 1099",
        "-1000, 0, 1, 999, 899",
        "-1000, 0, 5, 999, 900",
        "333, 0, 1, 100, 103",
        "350, 0, 1, 100, 104",
        "0, 50, 10, 249, 300",
        "0, -50, 1, 249, 199",
        "-10000, 0, 1, 249, 0",
        "0, -300, 1, 249, -51"
    })
    void changesAPrice(long basisPoints, long amount, long step, long price, long expected) {
        assertThat(new PriceRule(basisPoints, amount, step).of(price)).isEqualTo(expected);
    }
}
