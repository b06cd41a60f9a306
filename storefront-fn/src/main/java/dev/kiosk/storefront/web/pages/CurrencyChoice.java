package dev.kiosk.storefront.web.pages;

import dev.kiosk.storefront.web.Countries;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * What prices are shown in.
 *
 * @param current the one that the customer chose; else that of where they most likely are; else the shop's own
 * @param offered every one that something is sold and sent in, the shop's own first
 */
public record CurrencyChoice(Currency current, List<Currency> offered) {

    private static final String ATTRIBUTE = CurrencyChoice.class.getName();

    public CurrencyChoice {
        offered = List.copyOf(offered);
    }

    /** What was chosen is forgotten where the shop does not sell in it any more. */
    public static CurrencyChoice among(List<Currency> offered, ServerWebExchange exchange) {
        return new CurrencyChoice(
                CurrencyCookie.read(exchange)
                        .map(code -> offered(code, offered).orElse(offered.getFirst()))
                        .orElseGet(() -> atFirst(offered, exchange)),
                offered);
    }

    /** Kept from the first page on, so that it is not another one later; who has a cart already stays with its own. */
    private static Currency atFirst(List<Currency> offered, ServerWebExchange exchange) {
        Currency likely = CartCookie.read(exchange).isPresent()
                ? offered.getFirst()
                : offered(currencyOf(Languages.of(exchange)), offered).orElse(offered.getFirst());
        if (!likely.equals(offered.getFirst())) {
            CurrencyCookie.write(exchange, likely);
        }
        return likely;
    }

    private static Optional<Currency> offered(String code, List<Currency> offered) {
        return offered.stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst();
    }

    /** Of the region of a language; empty where it has none. */
    private static String currencyOf(Locale locale) {
        Currency currency = Countries.isOne(locale.getCountry()) ? Currency.getInstance(locale) : null;
        return currency == null ? "" : currency.getCurrencyCode();
    }

    public void putInto(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    /** @param own of the shop, where nobody has looked what there is */
    static CurrencyChoice of(ServerWebExchange exchange, Currency own) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, new CurrencyChoice(own, List.of(own)));
    }

    public boolean isCurrent(Currency currency) {
        return current.equals(currency);
    }
}
