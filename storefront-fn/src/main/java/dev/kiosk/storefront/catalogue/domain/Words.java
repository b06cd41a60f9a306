package dev.kiosk.storefront.catalogue.domain;

import dev.kiosk.contracts.text.TypedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Splits text into what searches compare: the same for what is for sale and for what is typed. Words are in the form of
 * {@link TypedText#folded}, and without accents. Where a script has no blanks between words, each two characters that follow
 * each other stand for a word.
 */
final class Words {

    private static final int LONGEST_JOINED = 40;
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}\\p{Nl}\\p{No}]+");
    /** Of scripts whose words stay the same word without them; others write vowels with such marks. */
    private static final Pattern ACCENT = Pattern.compile(
            "(?<=[\\p{IsLatin}\\p{IsGreek}])[\\u0300-\\u036F]+|[\\u0591-\\u05C7\\u064B-\\u0652\\u0670\\u0640]+");

    /** Letters that have no decomposition. */
    private static final Map<Character, String> SPELLED_OUT =
            Map.of('æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ð', "d", 'ł', "l", 'þ', "th", 'ı', "i", 'ё', "е");

    private Words() {}

    /**
     * What stands between blanks: {@code salt/pepper} has the parts {@code salt} and {@code pepper}, and may be written
     * {@code saltpepper}.
     *
     * @param joined the parts in one; empty where there is only one, or they have no blanks between them anyway
     */
    record Term(List<String> parts, String joined) {

        Term {
            parts = List.copyOf(parts);
        }
    }

    static List<Term> terms(String text) {
        return BLANK.splitAsStream(plain(text))
                .map(Words::term)
                .filter(term -> !term.parts().isEmpty())
                .toList();
    }

    /** Everything by which a text is found, blanks between: words in their order first, then what else they can be found by. */
    static String index(String text) {
        List<Term> terms = terms(text);
        Stream<String> words = terms.stream().flatMap(term -> term.parts().stream());
        Stream<String> joined = terms.stream().map(Term::joined).filter(word -> !word.isEmpty());
        Stream<String> single =
                terms.stream().flatMap(term -> term.parts().stream()).flatMap(Words::characters);
        return String.join(
                " ",
                Stream.of(words, joined, single.distinct())
                        .flatMap(part -> part)
                        .toList());
    }

    /** Those that a mistyped word may have been meant for. */
    static List<String> vocabulary(String text) {
        return terms(text).stream()
                .flatMap(term -> Stream.concat(term.parts().stream(), Stream.of(term.joined())))
                .filter(word -> word.length() > 2 && word.codePoints().allMatch(Words::isOfSpacedWord))
                .distinct()
                .toList();
    }

    private static boolean isOfSpacedWord(int character) {
        return Script.of(character) == Script.SPACED && !Character.isDigit(character);
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(TypedText.folded(text), Normalizer.Form.NFKD);
        String plain = Normalizer.normalize(ACCENT.matcher(folded).replaceAll(""), Normalizer.Form.NFC);
        StringBuilder spelled = new StringBuilder(plain.length());
        plain.chars()
                .forEach(letter -> spelled.append(
                        Objects.requireNonNullElse(SPELLED_OUT.get((char) letter), Character.toString((char) letter))));
        return spelled.toString();
    }

    private static Term term(String chunk) {
        List<String> runs = WORD.matcher(chunk)
                .results()
                .map(MatchResult::group)
                .flatMap(word -> runs(word).stream())
                .toList();
        boolean spaced = runs.stream().noneMatch(Words::isUnspaced);
        String joined = String.join("", runs);
        return new Term(
                runs.stream().flatMap(Words::parts).toList(),
                spaced && runs.size() > 1 && joined.length() <= LONGEST_JOINED ? joined : "");
    }

    /** A word, cut where its script changes between one with blanks and one without. */
    private static List<String> runs(String word) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        Script script = Script.NONE;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int character = word.codePointAt(at);
            Script here = Script.isMark(character) ? script : Script.of(character);
            if (at > start && here != script) {
                runs.add(word.substring(start, at));
                start = at;
            }
            script = here;
        }
        runs.add(word.substring(start));
        return runs;
    }

    private static boolean isUnspaced(String run) {
        return Script.of(run.codePointAt(0)) == Script.UNSPACED;
    }

    private static Stream<String> parts(String run) {
        return isUnspaced(run) ? pairs(run) : Stream.of(run);
    }

    /** Each two that follow each other; the only one, if there is no other. */
    private static Stream<String> pairs(String run) {
        int[] characters = run.codePoints().toArray();
        return characters.length == 1
                ? Stream.of(run)
                : Stream.iterate(0, at -> at + 1 < characters.length, at -> at + 1)
                        .map(at -> new String(characters, at, 2));
    }

    /** The characters of a pair. */
    private static Stream<String> characters(String part) {
        return isUnspaced(part) && part.codePointCount(0, part.length()) > 1
                ? Arrays.stream(part.codePoints().toArray()).mapToObj(Character::toString)
                : Stream.of();
    }
}
