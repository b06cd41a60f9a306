package dev.kiosk.storefront.shop.http;

import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.shop.domain.Translated;
import dev.kiosk.storefront.web.pages.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads texts of several lines, and notes what is wrong. */
record TextFields(Violations violations) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    /** Without blanks around it, its lines ended as on the web; empty where there is none. */
    String lines(String field, @Nullable String value, int longest) {
        String text = TypedText.trimmed(Objects.requireNonNullElse(value, "").replace("\r\n", "\n"));
        if (text.length() > longest) {
            violations.add(field, "has at most " + longest + " characters, not " + text.length());
        } else if (CONTROL.matcher(text).find()) {
            violations.add(field, "contains a control character");
        }
        return text;
    }

    /** Of a text in several languages, those that are not empty. */
    Translated translated(String field, @Nullable Map<String, @Nullable String> byLanguage, int longest) {
        Map<String, String> texts = new HashMap<>();
        Objects.requireNonNullElse(byLanguage, Map.<String, @Nullable String>of())
                .forEach((language, value) -> {
                    String at = field + "." + language;
                    if (Language.of(language).isEmpty()) {
                        violations.add(at, "is no language of the shop, but one of " + spoken());
                    }
                    String text = lines(at, value, longest);
                    if (!text.isEmpty()) {
                        texts.put(language, text);
                    }
                });
        return new Translated(texts);
    }

    private static String spoken() {
        return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(", "));
    }
}
