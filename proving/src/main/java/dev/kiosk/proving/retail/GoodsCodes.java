package dev.kiosk.proving.retail;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells goods from what the shop also booked under a stock code. Codes without a digit are postage ({@code POST},
 * {@code DOT}), carriage, manual entries, discounts, samples, fees and commission. Three with digits are none either:
 * {@code C2}, {@code C3} (carriage) and the test entries. Gift vouchers ({@code GIFT_0001_20}) and the party bags of the
 * web shop ({@code DCGSSBOY}) are sold at a price like anything else: they are goods.
 */
final class GoodsCodes {

    private static final Pattern NO_DIGIT = Pattern.compile("\\D*");
    private static final Pattern TEST_ENTRY = Pattern.compile("TEST\\d*");
    private static final Pattern ADJUSTMENT = Pattern.compile("ADJUST\\d*");
    private static final String WEB_SHOP_GOODS = "DCGS";
    private static final Set<String> CARRIAGE = Set.of("C2", "C3");

    private GoodsCodes() {}

    /** @param code in upper case */
    static boolean isGoods(String code) {
        if (code.startsWith(WEB_SHOP_GOODS)) {
            return true;
        }
        return !NO_DIGIT.matcher(code).matches()
                && !CARRIAGE.contains(code)
                && !TEST_ENTRY.matcher(code).matches()
                && !ADJUSTMENT.matcher(code).matches();
    }
}
