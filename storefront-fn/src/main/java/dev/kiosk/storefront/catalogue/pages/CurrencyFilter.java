package dev.kiosk.storefront.catalogue.pages;

import dev.kiosk.storefront.catalogue.application.SellingCurrencies;
import dev.kiosk.storefront.web.pages.CurrencyChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Finds out, before a page is made, in which currencies it can be. */
@Component
class CurrencyFilter implements WebFilter {

    private static final Logger LOG = LoggerFactory.getLogger(CurrencyFilter.class);
    private static final String SUGGESTIONS = "/suggestions";

    private final SellingCurrencies currencies;

    CurrencyFilter(SellingCurrencies currencies) {
        this.currencies = currencies;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return showsPrices(exchange.getRequest())
                ? choose(exchange).then(chain.filter(exchange))
                : chain.filter(exchange);
    }

    private static boolean showsPrices(ServerHttpRequest request) {
        String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE))
                || request.getPath().value().equals(SUGGESTIONS);
    }

    /** A page without the choice is better than none: what a page needs the database for, it tells by itself. */
    private Mono<Void> choose(ServerWebExchange exchange) {
        return currencies
                .all()
                .doOnNext(all -> CurrencyChoice.among(all, exchange).putInto(exchange))
                .then()
                .onErrorResume(DataAccessException.class, e -> {
                    LOG.warn("Nobody can choose a currency: {}", e.getMessage());
                    return Mono.empty();
                });
    }
}
