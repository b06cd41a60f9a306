package dev.kiosk.storefront.web.pages;

/** What a customer is told of how much there is. */
public enum Availability {
    SOLD_OUT,
    FEW,
    PLENTY;

    /** So many at most are told by their number. */
    public static final long FEW_ARE = 5;

    /** @param available units left */
    public static Availability of(long available) {
        if (available <= 0) {
            return SOLD_OUT;
        }
        return available <= FEW_ARE ? FEW : PLENTY;
    }
}
