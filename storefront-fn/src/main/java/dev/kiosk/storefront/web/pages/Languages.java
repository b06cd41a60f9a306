package dev.kiosk.storefront.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the shop speaks, and which of them a customer is spoken to in. Another one is a bundle
 * {@code messages_<language>.properties} and a line here.
 */
final class Languages {

    /** The first is spoken to whom none of them suits. */
    private static final List<Locale> SPOKEN = List.of(Locale.UK);

    private Languages() {}

    /**
     * The best of ours in the customer's regional form: somebody from New York reads English as they write it there.
     *
     * @param accepted the value of {@code Accept-Language}
     */
    static Locale choose(@Nullable String accepted) {
        return ranges(accepted).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .flatMap(wanted -> spoken(wanted).stream())
                .findFirst()
                .orElse(SPOKEN.getFirst());
    }

    private static Optional<Locale> spoken(Locale wanted) {
        return SPOKEN.stream()
                .filter(ours -> ours.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .map(ours -> wanted.getCountry().isEmpty() ? ours : Locale.of(ours.getLanguage(), wanted.getCountry()));
    }

    private static List<LanguageRange> ranges(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(accepted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
