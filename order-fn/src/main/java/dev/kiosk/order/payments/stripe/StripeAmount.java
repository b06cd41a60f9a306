package dev.kiosk.order.payments.stripe;

import dev.kiosk.contracts.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/**
 * Amounts as Stripe counts them, which is not everywhere in ISO 4217's minor units: some currencies have no decimals there,
 * ISK and UGX have two that are always zero, and those with three have to end in zero.
 */
final class StripeAmount {

    private static final int USUAL_DECIMALS = 2;
    private static final Set<String> ZERO_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> TWO_DECIMALS = Set.of("ISK", "UGX");
    private static final Set<String> THREE_DECIMALS = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmount() {}

    /** Empty for an amount that Stripe cannot charge. */
    static Optional<Long> of(Money money) {
        Currency currency = money.currency();
        int decimals = decimals(currency);
        if (decimals < 0) {
            return Optional.empty();
        }
        BigDecimal amount = BigDecimal.valueOf(money.minorUnits(), currency.getDefaultFractionDigits())
                .scaleByPowerOfTen(decimals);
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        long counted = whole ? amount.longValueExact() : 0;
        return whole && (decimals < 3 || counted % 10 == 0) ? Optional.of(counted) : Optional.empty();
    }

    /** @throws ArithmeticException for an amount that is no whole number of minor units */
    static long minorUnits(long counted, Currency currency) {
        return BigDecimal.valueOf(counted, decimals(currency))
                .scaleByPowerOfTen(currency.getDefaultFractionDigits())
                .longValueExact();
    }

    private static int decimals(Currency currency) {
        String code = currency.getCurrencyCode();
        if (ZERO_DECIMALS.contains(code)) {
            return 0;
        }
        if (THREE_DECIMALS.contains(code)) {
            return 3;
        }
        return TWO_DECIMALS.contains(code) || currency.getDefaultFractionDigits() == USUAL_DECIMALS ? 2 : -1;
    }
}
