package dev.kiosk.inventory.application;

/**
 * Why a row was not imported.
 *
 * @param line the row's line in the file; the header is line 1
 * @param sku as far as the row has one
 */
public record ImportError(int line, String sku, String message) {}
