package dev.kiosk.ui.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Parts of addresses, percent-encoded: names of products may be of any script. */
public final class Urls {

    private Urls() {}

    /** The path with those of the parameters that are not empty. */
    public static String query(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> parameter.getKey() + "=" + value(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** A part of a path. */
    public static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }

    /** The value of a parameter. */
    public static String value(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
