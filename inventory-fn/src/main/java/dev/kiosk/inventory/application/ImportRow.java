package dev.kiosk.inventory.application;

/** One row of an import, as far as it could be read. */
public sealed interface ImportRow {

    /** So many units are in the house. */
    record Counted(int line, String sku, long onHand) implements ImportRow {}

    /** Makes no sense. */
    record Broken(ImportError error) implements ImportRow {}
}
