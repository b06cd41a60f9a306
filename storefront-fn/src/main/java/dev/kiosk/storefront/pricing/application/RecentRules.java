package dev.kiosk.storefront.pricing.application;

import dev.kiosk.storefront.Recent;
import dev.kiosk.storefront.pricing.domain.HouseRules;
import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.Rules;
import dev.kiosk.storefront.shop.application.RecentShop;
import dev.kiosk.storefront.shop.domain.ShopVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The rules as they were a moment ago at the latest, so that a checkout does not have to ask for them. Limits of promotions
 * are not left to it: they are held when the promotion is used.
 */
@Component
class RecentRules {

    private static final Duration KEPT = Duration.ofSeconds(2);

    private final Rules rules;
    private final RecentShop shop;
    private final Recent<PricingRules> recent;

    RecentRules(Rules rules, HouseRules house, RecentShop shop, Clock clock) {
        this.rules = rules;
        this.shop = shop;
        this.recent = new Recent<>(Mono.defer(rules::running).map(house::completing), KEPT, clock);
    }

    Mono<PricingRules> now(List<String> coupons) {
        Mono<PricingRules> found = recent.get().zipWith(shop.now(), RecentRules::of);
        return coupons.isEmpty() ? found : found.zipWhen(all -> rules.ofCoupons(coupons), PricingRules::with);
    }

    private static PricingRules of(PricingRules rules, ShopVersion shop) {
        return rules.sellingTo(shop.settings().countries());
    }

    /** They have changed, here at least. */
    void forget() {
        recent.forget();
    }
}
