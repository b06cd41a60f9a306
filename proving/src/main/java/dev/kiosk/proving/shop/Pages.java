package dev.kiosk.proving.shop;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists that come in pages, each with the cursor of the next. */
final class Pages {

    private static final String LIMIT = "200";

    private Pages() {}

    /** A page of a list. */
    interface Page<T> {

        List<T> items();

        @Nullable
        String next();
    }

    /** @param read gets the page after a cursor; the first page is after an empty one */
    static <T> void walk(Function<String, ? extends Page<T>> read, Consumer<T> each) {
        String after = "";
        while (after != null) {
            Page<T> page = read.apply(after);
            page.items().forEach(each);
            after = page.next();
        }
    }

    static URI uri(URI base, String path, Map<String, String> filters, String after) {
        Map<String, String> parameters = new TreeMap<>(filters);
        parameters.put("limit", LIMIT);
        if (!after.isEmpty()) {
            parameters.put("after", after);
        }
        return base.resolve(path + "?"
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }
}
