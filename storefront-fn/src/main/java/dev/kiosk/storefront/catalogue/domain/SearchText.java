package dev.kiosk.storefront.catalogue.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a customer typed into the search.
 *
 * @param text all of it, as a web search reads it ({@code "exact words"}, {@code -not}), perhaps a SKU
 * @param words the words to be found as they are, as beginnings, or as what they might have meant; none where the customer
 *     was exact about it
 */
public record SearchText(String text, List<String> words) {

    public static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 8;
    private static final int MAX_WORD_LENGTH = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern EXACT = Pattern.compile("\"|(?:^| )-");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    public SearchText {
        words = List.copyOf(words);
    }

    /** Empty if nothing was typed that could be searched for. */
    public static Optional<SearchText> of(String typed) {
        String text = BLANKS.matcher(typed).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SearchText(text, EXACT.matcher(text).find() ? List.of() : words(text)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text))
                .filter(word -> !word.isEmpty() && word.length() <= MAX_WORD_LENGTH)
                .limit(MAX_WORDS)
                .toList();
    }
}
