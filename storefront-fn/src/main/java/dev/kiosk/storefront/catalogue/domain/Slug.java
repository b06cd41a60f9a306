package dev.kiosk.storefront.catalogue.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The part of a URL that names a product or category: lower-case words of any script, joined by hyphens. */
public final class Slug {

    private static final int MAX_LENGTH = 80;
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ]");
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]{1,300}");

    private Slug() {}

    /** Empty if the text has no letter or digit. */
    public static String of(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String composed = Normalizer.normalize(spelledOut(letters.toLowerCase(Locale.ROOT)), Normalizer.Form.NFC);
        String joined =
                NO_WORD.matcher(APOSTROPHES.matcher(composed).replaceAll("")).replaceAll("-");
        return trim(joined);
    }

    /** Whether it is worth looking for. */
    public static boolean couldBe(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Whether it is one as we make them, of whatever length. */
    public static boolean isSlug(String text) {
        return couldBe(text)
                && Arrays.stream(text.split("-", -1)).allMatch(word -> !word.isEmpty() && of(word).equals(word));
    }

    /** The first that is free: by the name, by the name and the key, or by a digest of the key. */
    public static String free(String name, String key, Set<String> taken) {
        return candidates(name, key)
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free slug for " + key));
    }

    /** What {@link #free} tries, best first. */
    public static Stream<String> candidates(String name, String key) {
        String byName = of(name);
        String byBoth = joined(byName, of(key));
        String digest =
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
        return Stream.of(byName, byBoth, joined(byName.isEmpty() ? "product" : byName, digest))
                .filter(slug -> !slug.isEmpty())
                .distinct();
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "-" + second;
    }

    /** Letters that have no decomposition. */
    private static String spelledOut(String text) {
        return text.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l");
    }

    private static String trim(String joined) {
        String cut = joined.substring(joined.startsWith("-") ? 1 : 0);
        cut = cut.length() > MAX_LENGTH ? cut.substring(0, MAX_LENGTH) : cut;
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }
}
