package dev.kiosk.storefront.web.pages;

import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** The currency that a customer chose. */
public final class CurrencyCookie {

    private static final ShopCookie COOKIE = new ShopCookie("kiosk_currency");
    private static final Duration KEPT = Duration.ofDays(365);

    private CurrencyCookie() {}

    /** A code, or whatever somebody wrote there; empty if none was chosen. */
    static Optional<String> read(ServerWebExchange exchange) {
        return COOKIE.read(exchange);
    }

    public static void write(ServerWebExchange exchange, Currency currency) {
        COOKIE.write(exchange, currency.getCurrencyCode(), KEPT);
    }
}
