package dev.kiosk.proving.retail;

/**
 * A SKU as the shop's catalogue has it.
 *
 * @param name the description that most rows have
 * @param price pence; the price that most rows have
 * @param prices how many prices the data has for it
 * @param sold units sold in the data
 */
public record Item(String sku, String name, long price, int prices, int sold) {}
