package dev.kiosk.storefront.web.pages;

import java.time.Duration;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** The language that a customer chose. */
final class LanguageCookie {

    private static final ShopCookie COOKIE = new ShopCookie("kiosk_language");
    private static final Duration KEPT = Duration.ofDays(365);

    private LanguageCookie() {}

    /** Empty if none was chosen, or something that we do not speak. */
    static Optional<Language> read(ServerWebExchange exchange) {
        return COOKIE.read(exchange).flatMap(Language::of);
    }

    static void write(ServerWebExchange exchange, Language language) {
        COOKIE.write(exchange, language.code(), KEPT);
    }
}
