package dev.kiosk.proving.shop;

/**
 * A row of a catalogue import.
 *
 * @param product what groups the variants of a product
 * @param option what tells this variant from the others; empty if there are no others
 * @param price pence
 */
public record ProductRow(String sku, String product, String name, String option, long price) {}
