package dev.kiosk.storefront.catalogue.domain;

import java.util.regex.Pattern;

/**
 * Text in a cell of a spreadsheet, which takes some for a formula: those get an apostrophe, and lose it again when they come
 * back.
 */
public final class CellText {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");
    private static final Pattern MADE_SAFE = Pattern.compile("(?s)'+[=+\\-@\t\r].*");

    private CellText() {}

    /** Nothing that is computed. */
    public static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** What was made safe. */
    public static String plain(String cell) {
        return MADE_SAFE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
