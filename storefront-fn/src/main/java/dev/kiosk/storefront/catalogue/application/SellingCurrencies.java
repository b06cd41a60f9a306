package dev.kiosk.storefront.catalogue.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.Recent;
import dev.kiosk.storefront.catalogue.domain.Offers;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** In which currencies the shop sells, as it was a moment ago at the latest, so that no page has to ask for them. */
@Service
public class SellingCurrencies {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private final Currency own;
    private final Recent<List<Currency>> recent;

    SellingCurrencies(Offers offers, Currency own, Clock clock) {
        this.own = own;
        this.recent = new Recent<>(Mono.defer(offers::offered).map(List::copyOf), KEPT, clock);
    }

    /** The shop's own first, then those of its price lists that something is sent in. */
    public Mono<List<Currency>> all() {
        return recent.get();
    }

    /**
     * The one of that code.
     *
     * @param code ISO 4217; null for the shop's own
     */
    public Mono<Currency> of(@Nullable String code) {
        if (code == null || code.equals(own.getCurrencyCode())) {
            return Mono.just(own);
        }
        return all().flatMapIterable(currencies -> currencies)
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .next()
                .switchIfEmpty(Mono.error(() -> unknown(code)));
    }

    public static Problem unknown(String code) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "unknown-currency", "The shop does not sell in this currency")
                .detail(code);
    }
}
