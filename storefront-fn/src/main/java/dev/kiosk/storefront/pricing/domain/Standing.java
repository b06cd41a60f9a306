package dev.kiosk.storefront.pricing.domain;

import java.util.Locale;

/** What became of a coupon. */
public enum Standing {
    APPLIES,
    /** Another promotion, or several together, save more and do not go with it; or there is nothing left to save. */
    OUTDONE,
    BELOW_MINIMUM,
    NOTHING_IN_SCOPE,
    OTHER_CURRENCY,
    /** It is about another way of shipping. */
    OTHER_METHOD,
    /** There is none, or not yet. */
    UNKNOWN,
    /** Its time is over, or it was switched off. */
    EXPIRED,
    USED_UP;

    /** Whether it may apply once there is something else in the cart. */
    public boolean isOpen() {
        return switch (this) {
            case APPLIES, OUTDONE, BELOW_MINIMUM, NOTHING_IN_SCOPE, OTHER_CURRENCY, OTHER_METHOD -> true;
            case UNKNOWN, EXPIRED, USED_UP -> false;
        };
    }

    /** As it is written outside: kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
