package dev.kiosk.storefront.web.pages;

import org.jspecify.annotations.Nullable;

/** What a customer is told of how much there is. */
public enum Availability {
    /** Inventory has said nothing: nothing is promised. */
    UNKNOWN,
    SOLD_OUT,
    FEW,
    PLENTY;

    /** So many at most are told by their number. */
    public static final long FEW_ARE = 5;

    /** @param available units left; null if that is not known */
    public static Availability of(@Nullable Long available) {
        if (available == null) {
            return UNKNOWN;
        }
        if (available <= 0) {
            return SOLD_OUT;
        }
        return available <= FEW_ARE ? FEW : PLENTY;
    }
}
