package dev.kiosk.storefront.pricing.application;

import dev.kiosk.storefront.pricing.domain.Basket;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.Quote;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Prices by the rules of now. */
@Service
public class Quotes {

    private final RecentRules rules;

    Quotes(RecentRules rules) {
        this.rules = rules;
    }

    /** Fails with a problem if there is no price. */
    public Mono<Quote> quote(Basket basket) {
        return rules(basket.coupons()).map(found -> switch (Pricing.price(basket, found)) {
            case Pricing.Result.Priced priced -> priced.quote();
            case Pricing.Result.TooExpensive _ -> throw PricingProblems.tooExpensive();
            case Pricing.Result.MethodUnavailable refused -> throw PricingProblems.methodUnavailable(refused);
        });
    }

    /** The rules, with the promotions of these coupons. */
    public Mono<PricingRules> rules(List<String> coupons) {
        return rules.now(coupons);
    }

    /** What was used up just now is not to be promised again. */
    public void lookAgain() {
        rules.forget();
    }
}
