package dev.kiosk.storefront.web.pages;

/** Whether who looks at a page is signed in, as far as their browser says. */
public enum Visitor {
    /** Nobody can be: the shop writes no letters. */
    STRANGER,
    GUEST,
    CUSTOMER
}
