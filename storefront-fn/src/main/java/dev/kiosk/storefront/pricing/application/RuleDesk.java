package dev.kiosk.storefront.pricing.application;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.fn.web.InFlight;
import dev.kiosk.storefront.pricing.domain.HouseRules;
import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.Rules;
import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Where staff look at the rules and change them. Other instances follow within seconds. */
@Service
public class RuleDesk {

    private final Rules rules;
    private final HouseRules house;
    private final RecentRules recent;
    private final InFlight inFlight;

    RuleDesk(Rules rules, HouseRules house, RecentRules recent, InFlight inFlight) {
        this.rules = rules;
        this.house = house;
        this.recent = recent;
        this.inFlight = inFlight;
    }

    /** All, by key, with how often each was used. */
    public Mono<List<RunningPromotion>> promotions() {
        return rules.promotions().collectList();
    }

    /** In the order in which they are offered; the one of the settings among them, unless it was replaced. */
    public Mono<List<ShippingMethod>> shippingMethods() {
        return inForce().map(PricingRules::methods);
    }

    /** The one of the settings among them, unless it was replaced. */
    public Mono<List<TaxRule>> taxRules() {
        return inForce().map(PricingRules::taxes);
    }

    /** A new one, or another one under its key. */
    public Mono<Void> put(Promotion promotion) {
        return changed(
                rules.put(promotion).flatMap(put -> put ? Mono.empty() : Mono.error(() -> couponTaken(promotion))));
    }

    public Mono<Void> switchPromotion(String key, boolean active) {
        return changed(rules.switchPromotion(key, active).flatMap(found -> required(found, "promotion", key)));
    }

    /** A new one, or another one under its code. */
    public Mono<Void> put(ShippingMethod method) {
        return changed(rules.put(method));
    }

    public Mono<Void> removeShippingMethod(String code) {
        return changed(rules.removeMethod(code).flatMap(found -> required(found, "shipping method", code)));
    }

    /** A new one, or another one for its country and category. */
    public Mono<Void> put(TaxRule rule) {
        return changed(rules.put(rule));
    }

    public Mono<Void> removeTaxRule(String country, String category) {
        return changed(rules.removeTaxRule(country, category)
                .flatMap(found -> required(found, "tax rule", country + " " + category)));
    }

    private Mono<PricingRules> inForce() {
        return rules.running().map(house::completing);
    }

    private Mono<Void> changed(Mono<Void> change) {
        return inFlight.shield(change.then(Mono.fromRunnable(recent::forget)));
    }

    private static Mono<Void> required(boolean found, String what, String which) {
        return found
                ? Mono.empty()
                : Mono.error(() -> Problem.of(HttpStatus.NOT_FOUND, "rule-not-found", "There is no such rule")
                        .detail("no " + what + " " + which));
    }

    private static Problem couponTaken(Promotion promotion) {
        return Problem.of(HttpStatus.CONFLICT, "coupon-taken", "Another promotion has this coupon")
                .detail(String.valueOf(promotion.coupon()));
    }
}
