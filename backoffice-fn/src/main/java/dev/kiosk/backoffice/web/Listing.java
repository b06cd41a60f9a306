package dev.kiosk.backoffice.web;

import dev.kiosk.ui.page.Urls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the list goes on; null at its end
 */
public record Listing<T>(List<T> rows, @Nullable String next) {

    public Listing {
        rows = List.copyOf(rows);
    }

    /** All of a list that has one page. */
    public static <T> Listing<T> of(List<T> rows) {
        return new Listing<>(rows, null);
    }

    /**
     * @param after cursor of the next page; null at the end
     * @param asked what of the list is shown, as in its address
     */
    public static <T> Listing<T> of(List<T> rows, @Nullable String after, String path, Map<String, String> asked) {
        Map<String, String> parameters = new HashMap<>(asked);
        parameters.put("after", after == null ? "" : after);
        return new Listing<>(rows, after == null ? null : Urls.query(path, parameters));
    }
}
