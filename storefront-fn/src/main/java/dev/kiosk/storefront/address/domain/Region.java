package dev.kiosk.storefront.address.domain;

import dev.kiosk.contracts.text.TypedText;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A state, a province, a prefecture and the like.
 *
 * @param code what it is kept by: that of ISO 3166-2, without the country, where it has one
 * @param written how it stands in an address
 * @param name in the country's language
 * @param latin the name in Latin letters
 * @param postcodes how its postcodes begin
 */
public record Region(String code, String written, String name, String latin, Pattern postcodes) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** As {@code formats.tsv} tells it. */
    static Region parse(String text) {
        String[] parts = text.split("=", 5);
        String name = parts[2].isEmpty() ? parts[1] : parts[2];
        return new Region(
                parts[0],
                parts[1],
                name,
                parts[3].isEmpty() ? name : parts[3],
                parts[4].isEmpty() ? NOTHING : Pattern.compile(parts[4]));
    }

    /** Whether that is what somebody calls it. */
    boolean isCalled(String typed) {
        String wanted = compared(typed);
        return Stream.of(code, written, name, latin)
                .anyMatch(known -> compared(known).equals(wanted));
    }

    boolean hasPostcode(String postcode) {
        return postcodes.matcher(postcode).lookingAt();
    }

    /** Whether it is known how its postcodes begin. */
    boolean hasPostcodes() {
        return !postcodes.equals(NOTHING);
    }

    /** For people to choose. */
    public String label() {
        return latin.equals(name) ? name : latin + " (" + name + ")";
    }

    private static String compared(String text) {
        String apart = Normalizer.normalize(TypedText.folded(text), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replaceFirst("^co\\. ", "");
    }
}
