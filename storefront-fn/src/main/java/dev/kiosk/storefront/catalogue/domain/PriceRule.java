package dev.kiosk.storefront.catalogue.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How prices are to change.
 *
 * @param basisPoints of the price to be added, hundredths of a percent; below 0 it is taken off
 * @param amount to be added after that, in minor units; below 0 it is taken off
 * @param step what prices are to be a multiple of, in minor units, half of it up
 */
public record PriceRule(long basisPoints, long amount, long step) {

    public static final long MOST_BASIS_POINTS = 1_000_000;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /** It may be what nothing is sold for: less than 1, or more than {@link PriceText#MAX_MINOR_UNITS}. */
    public long of(long price) {
        BigDecimal exact = BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(basisPoints).add(WHOLE))
                .divide(WHOLE)
                .add(BigDecimal.valueOf(amount));
        return exact.divide(BigDecimal.valueOf(step), 0, RoundingMode.HALF_UP)
                .multiply(BigDecimal.valueOf(step))
                .longValueExact();
    }
}
