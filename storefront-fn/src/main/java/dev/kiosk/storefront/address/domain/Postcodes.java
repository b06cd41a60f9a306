package dev.kiosk.storefront.address.domain;

import dev.kiosk.contracts.text.TypedText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The postcodes of a country.
 *
 * @param shape empty where any text is one
 */
record Postcodes(String country, String shape, String example) {

    /** In the country's own form, however blanks and hyphens were typed; empty if it is none. */
    Optional<String> read(String typed) {
        String given = TypedText.normal(typed).toUpperCase(Locale.ROOT);
        if (shape.isEmpty()) {
            return Optional.of(given);
        }
        Pattern pattern = Pattern.compile(shape);
        return Stream.of(given, without(given, country), without(given, country.substring(0, 1)), country + "-" + given)
                .flatMap(one -> Stream.of(one, one.replaceAll("[ -]", "")))
                .flatMap(one -> Stream.concat(Stream.of(one), divided(one)))
                .filter(one -> pattern.matcher(one).matches())
                .findFirst()
                .map(one -> asInExample(one, pattern));
    }

    /** With the blank or hyphen that the example has, as far from the end. */
    private String asInExample(String postcode, Pattern pattern) {
        String bare = postcode.replaceAll("[ -]", "");
        int rest = example.length() - 1 - Math.max(example.lastIndexOf(' '), example.lastIndexOf('-'));
        if (rest == example.length() || rest >= bare.length()) {
            return postcode;
        }
        int at = bare.length() - rest;
        String divided = bare.substring(0, at) + example.charAt(example.length() - 1 - rest) + bare.substring(at);
        return pattern.matcher(divided).matches() ? divided : postcode;
    }

    private static String without(String given, String prefix) {
        return given.startsWith(prefix + "-") ? given.substring(prefix.length() + 1) : given;
    }

    private static Stream<String> divided(String given) {
        return IntStream.range(1, given.length())
                .boxed()
                .flatMap(at -> Stream.of("-", " ").map(by -> given.substring(0, at) + by + given.substring(at)));
    }
}
