package dev.kiosk.storefront.shop.domain;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text in some of the shop's languages.
 *
 * @param texts by language, such as {@code de}; none is empty
 */
public record Translated(Map<String, String> texts) {

    public static final Translated NOTHING = new Translated(Map.of());

    private static final String COMMON = "en";

    public Translated {
        texts = Map.copyOf(texts);
    }

    /** A text, and what it is in. */
    public record Text(String language, String text) {}

    /** In the language if it is there, else in English, else in any. */
    public Optional<Text> in(String language) {
        return Stream.concat(Stream.of(language, COMMON), new TreeMap<>(texts).keySet().stream())
                .filter(texts::containsKey)
                .findFirst()
                .map(found -> new Text(found, texts.getOrDefault(found, "")));
    }
}
