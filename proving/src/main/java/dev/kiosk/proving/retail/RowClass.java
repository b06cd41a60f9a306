package dev.kiosk.proving.retail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a row of the data is. Each row has one class. */
public enum RowClass {
    GOODS("goods sold"),
    CANCELLED_GOODS("goods of a cancellation"),
    NO_GOODS("no goods: postage, fees, discounts, manual entries, samples"),
    NO_PRICE("zero, negative or missing price"),
    WRITE_OFF("nothing sold: quantity of a sale is not positive"),
    ADJUSTMENT("adjustment of the accounts"),
    UNREADABLE("unreadable");

    private final String label;

    RowClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
