package dev.kiosk.backoffice.product.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How it is with a product. */
public enum ProductState {
    FOR_SALE("for sale", "good"),
    TO_COME("to come", "warn"),
    DRAFT("draft", "due"),
    ARCHIVED("archived", "bad");

    private final String text;
    private final String tone;

    ProductState(String text, String tone) {
        this.text = text;
        this.tone = tone;
    }

    public String text() {
        return text;
    }

    /** How good that is. */
    public String tone() {
        return tone;
    }

    /**
     * @param status as the catalogue calls it
     * @param publishAt from when on it is sold; null where it is at once, or not at all
     */
    static ProductState of(String status, @Nullable Instant publishAt, Instant now) {
        return switch (status) {
            case "draft" -> DRAFT;
            case "archived" -> ARCHIVED;
            default -> publishAt != null && now.isBefore(publishAt) ? TO_COME : FOR_SALE;
        };
    }
}
