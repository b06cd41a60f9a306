package dev.kiosk.storefront.catalogue.domain;

/** Which products a list is of. Customers see what is for sale, staff any. */
public enum Scope {
    FOR_SALE,
    DRAFT,
    PUBLISHED,
    ARCHIVED,
    ALL
}
