package dev.kiosk.storefront.catalogue.pages;

/**
 * An order to see a list in.
 *
 * @param code which text names it
 * @param current whether it is that of the page
 */
public record SortLink(String code, String href, boolean current) {}
