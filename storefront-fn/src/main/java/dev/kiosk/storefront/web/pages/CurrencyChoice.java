package dev.kiosk.storefront.web.pages;

import java.util.Currency;
import java.util.List;
import org.springframework.web.server.ServerWebExchange;

/**
 * What prices are shown in.
 *
 * @param current the one that the customer chose; else the shop's own
 * @param offered every one that something is sold in, the shop's own first
 */
public record CurrencyChoice(Currency current, List<Currency> offered) {

    private static final String ATTRIBUTE = CurrencyChoice.class.getName();

    public CurrencyChoice {
        offered = List.copyOf(offered);
    }

    /** What was chosen is forgotten where the shop does not sell in it any more. */
    public static CurrencyChoice among(List<Currency> offered, ServerWebExchange exchange) {
        Currency chosen = CurrencyCookie.read(exchange)
                .flatMap(code -> offered.stream()
                        .filter(currency -> currency.getCurrencyCode().equals(code))
                        .findFirst())
                .orElse(offered.getFirst());
        return new CurrencyChoice(chosen, offered);
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
