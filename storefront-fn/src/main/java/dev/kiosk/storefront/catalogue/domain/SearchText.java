package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.storefront.catalogue.domain.Words.Term;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a customer typed into the search: words, {@code "exact words"} and {@code -not}.
 *
 * @param sku all of it, should it be one, in lower case
 * @param parts of the terms that have to be found, those of phrases among them; those of a term all, or its joined form
 * @param phrases words that have to follow each other
 * @param without words that must not be found
 */
public record SearchText(String sku, List<Part> parts, List<List<String>> phrases, List<String> without) {

    public static final int MAX_LENGTH = 200;
    private static final int MAX_PARTS = 24;
    private static final int MAX_TERMS = 8;
    private static final int MAX_WORD_LENGTH = 40;
    private static final Pattern QUOTE = Pattern.compile("[“”„‟«»]");
    private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"?");
    private static final Pattern BLANK = Pattern.compile(" ");

    public SearchText {
        parts = List.copyOf(parts);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
    }

    /**
     * A word, and which term it is of.
     *
     * @param joined its term in one word; empty for none
     */
    public record Part(int term, String word, String joined) {}

    /** Empty if nothing was typed that could be searched for. */
    public static Optional<SearchText> of(String typed) {
        String text = QUOTE.matcher(TypedText.normal(typed)).replaceAll("\"");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String loose = PHRASE.matcher(text).replaceAll(" ");
        List<String> wanted = chunks(loose).filter(chunk -> !isNot(chunk)).toList();
        List<String> unwanted = chunks(loose).filter(SearchText::isNot).toList();
        List<List<String>> phrases = phrases(text)
                .map(phrase -> words(List.of(phrase)).toList())
                .filter(phrase -> !phrase.isEmpty())
                .toList();
        boolean onlyNot = wanted.isEmpty() && phrases.isEmpty();
        Stream<String> counting = onlyNot ? unwanted.stream() : Stream.concat(wanted.stream(), phrases(text));
        return Optional.of(new SearchText(
                TypedText.folded(text),
                parts(counting.toList()),
                phrases,
                onlyNot ? List.of() : words(unwanted).toList()));
    }

    /** Whether the words are meant as they stand: no beginnings, and no corrections. */
    public boolean isExact() {
        return !phrases.isEmpty() || !without.isEmpty();
    }

    private static Stream<String> chunks(String text) {
        return BLANK.splitAsStream(text);
    }

    private static boolean isNot(String chunk) {
        return chunk.startsWith("-");
    }

    private static List<Part> parts(List<String> chunks) {
        List<Term> terms = chunks.stream()
                .flatMap(chunk -> Words.terms(chunk).stream())
                .limit(MAX_TERMS)
                .toList();
        return Stream.iterate(0, term -> term < terms.size(), term -> term + 1)
                .flatMap(term -> parts(term, terms.get(term)))
                .limit(MAX_PARTS)
                .toList();
    }

    private static Stream<Part> parts(int number, Term term) {
        return term.parts().stream().filter(SearchText::isShort).map(word -> new Part(number, word, term.joined()));
    }

    private static Stream<String> phrases(String text) {
        return PHRASE.matcher(text).results().map(MatchResult::group);
    }

    private static Stream<String> words(List<String> chunks) {
        return chunks.stream()
                .flatMap(chunk -> Words.terms(chunk).stream())
                .flatMap(term -> term.parts().stream())
                .filter(SearchText::isShort)
                .limit(MAX_PARTS);
    }

    private static boolean isShort(String word) {
        return word.length() <= MAX_WORD_LENGTH;
    }
}
