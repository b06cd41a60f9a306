package dev.kiosk.storefront.pricing.application;

import dev.kiosk.storefront.pricing.domain.Basket;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.domain.PricingRules;
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

    public Mono<Pricing.Result> quote(Basket basket) {
        return rules(basket.coupons()).map(found -> Pricing.price(basket, found));
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
