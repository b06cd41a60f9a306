package dev.kiosk.storefront.catalogue.domain;

/**
 * A row that is not imported.
 *
 * @param line where it starts in the file, from 1
 * @param sku as the row says; empty if it cannot be told
 * @param message everything that is wrong with it
 */
public record BrokenRow(long line, String sku, String message) {}
