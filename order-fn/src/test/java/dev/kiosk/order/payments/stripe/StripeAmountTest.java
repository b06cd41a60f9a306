package dev.kiosk.order.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.Money;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeAmountTest {

    @ParameterizedTest
    @CsvSource({
        "1925, GBP, 1925",
        "500, JPY, 500",
        "500, KRW, 500",
        "50000, MGA, 500",
        "500, UGX, 50000",
        "500, ISK, 50000",
        "5120, KWD, 5120",
        "1000, HUF, 1000"
    })
    void countsAsStripeDoesAndBack(long minorUnits, String currency, long counted) {
        assertThat(StripeAmount.of(Money.of(minorUnits, currency))).contains(counted);
        assertThat(StripeAmount.minorUnits(counted, Currency.getInstance(currency)))
                .isEqualTo(minorUnits);
    }

    @ParameterizedTest
    @CsvSource({"50001, MGA", "5124, KWD", "1000, IQD"})
    void chargesNoAmountThatStripeCannot(long minorUnits, String currency) {
        assertThat(StripeAmount.of(Money.of(minorUnits, currency))).isEmpty();
    }
}
