package dev.kiosk.storefront.notification.domain;

/** What came of wanting to tell something. */
public enum Claim {
    /** It is the caller's, for a while. */
    MINE,
    /** Somebody else is at it. */
    BUSY,
    /** It is told. */
    DONE
}
