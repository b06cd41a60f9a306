package dev.kiosk.storefront.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** Which of the shop's languages a customer is spoken to in. */
public final class Languages {

    private static final List<Language> SPOKEN = List.of(Language.values());

    private Languages() {}

    /** The one that they chose on a page; else the best of ours for what their browser asks for. */
    public static Locale of(ServerWebExchange exchange) {
        String accepted = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return choose(accepted, LanguageCookie.read(exchange).map(List::of).orElse(SPOKEN));
    }

    /** The best of ours for what a client asks for. */
    public static Locale of(HttpHeaders headers) {
        return choose(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE), SPOKEN);
    }

    public static void remember(ServerWebExchange exchange, Language language) {
        LanguageCookie.write(exchange, language);
    }

    /** What a customer chose earlier, elsewhere; nothing where we do not speak it any more. */
    public static void rememberUnlessChosen(ServerWebExchange exchange, String code) {
        if (LanguageCookie.read(exchange).isEmpty()) {
            Language.of(code).ifPresent(language -> LanguageCookie.write(exchange, language));
        }
    }

    /**
     * In the customer's regional form: somebody from New York reads English as they write it there, and who chose German and
     * has a browser from Vienna reads it as in Austria.
     *
     * @param accepted the value of {@code Accept-Language}
     * @param among the languages that come into question; the first is spoken to whom none of them suits
     */
    static Locale choose(@Nullable String accepted, List<Language> among) {
        return ranges(accepted).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .flatMap(wanted -> among.stream()
                        .filter(language -> language.isLanguageOf(wanted))
                        .map(language -> language.inRegionOf(wanted)))
                .findFirst()
                .orElse(among.getFirst().locale());
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
