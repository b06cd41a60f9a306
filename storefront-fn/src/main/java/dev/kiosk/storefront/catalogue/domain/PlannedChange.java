package dev.kiosk.storefront.catalogue.domain;

import java.util.List;

/**
 * What a row of a file would do to the catalogue.
 *
 * @param line where it starts in the file, from 1
 * @param created whether there is none of the SKU, or no price of it, yet
 * @param fields what would be otherwise; nothing if it would stay as it is
 */
public record PlannedChange(long line, String sku, boolean created, List<Field> fields) {

    public PlannedChange {
        fields = List.copyOf(fields);
    }

    /**
     * @param name the column
     * @param was empty for nothing
     */
    public record Field(String name, String was, String now) {}

    boolean isNone() {
        return fields.isEmpty();
    }
}
