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
import java.util.Optional;
import java.util.function.Consumer;
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

    /** Fails with a 404 if there is none. */
    public Mono<RunningPromotion> promotion(String key) {
        return promotionOf(key).flatMap(Mono::justOrEmpty).switchIfEmpty(Mono.error(() -> notFound("promotion", key)));
    }

    private Mono<Optional<RunningPromotion>> promotionOf(String key) {
        return promotions()
                .map(all -> all.stream()
                        .filter(one -> one.terms().key().equals(key))
                        .findFirst());
    }

    /** In the order in which they are offered; the one of the settings among them, unless it was replaced. */
    public Mono<List<ShippingMethod>> shippingMethods() {
        return inForce().map(PricingRules::methods);
    }

    /** The one of the settings among them, unless it was replaced. */
    public Mono<List<TaxRule>> taxRules() {
        return inForce().map(PricingRules::taxes);
    }

    /** By its code; the one of the settings unless it was replaced. Fails with a 404 if there is none. */
    public Mono<ShippingMethod> shippingMethod(String code) {
        return inForce()
                .flatMap(rules -> Mono.justOrEmpty(rules.method(code)))
                .switchIfEmpty(Mono.error(() -> notFound("shipping method", code)));
    }

    /** Whether it holds since nobody has made another. */
    public boolean isBySettings(ShippingMethod method) {
        return method.equals(house.standard());
    }

    /** Whether it holds since nobody has made another. */
    public boolean isBySettings(TaxRule rule) {
        return rule.equals(house.tax());
    }

    /**
     * A new one, or another one under its key. Putting what is there already is no change.
     *
     * @param condition is shown what is there, and throws unless that may be changed
     */
    public Mono<Void> put(Promotion promotion, Consumer<Optional<Promotion>> condition) {
        return promotionOf(promotion.key())
                .map(found -> found.map(RunningPromotion::terms))
                .flatMap(now -> put(promotion, now, condition, put(promotion)));
    }

    /** The same for a shipping method; what is there may be by the settings. */
    public Mono<Void> put(ShippingMethod method, Consumer<Optional<ShippingMethod>> condition) {
        return inForce()
                .map(rules -> rules.method(method.code()))
                .flatMap(now -> now.filter(this::isBySettings).equals(Optional.of(method))
                        ? put(method)
                        : put(method, now, condition, put(method)));
    }

    private static <T> Mono<Void> put(T wanted, Optional<T> now, Consumer<Optional<T>> condition, Mono<Void> change) {
        if (now.equals(Optional.of(wanted))) {
            return Mono.empty();
        }
        condition.accept(now);
        return change;
    }

    private Mono<Void> put(Promotion promotion) {
        return changed(
                rules.put(promotion).flatMap(put -> put ? Mono.empty() : Mono.error(() -> couponTaken(promotion))));
    }

    public Mono<Void> switchPromotion(String key, boolean active) {
        return changed(rules.switchPromotion(key, active).flatMap(found -> required(found, "promotion", key)));
    }

    private Mono<Void> put(ShippingMethod method) {
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
        return found ? Mono.empty() : Mono.error(() -> notFound(what, which));
    }

    private static Problem notFound(String what, String which) {
        return Problem.of(HttpStatus.NOT_FOUND, "rule-not-found", "There is no such rule")
                .detail("no " + what + " " + which);
    }

    private static Problem couponTaken(Promotion promotion) {
        return Problem.of(HttpStatus.CONFLICT, "coupon-taken", "Another promotion has this coupon")
                .detail(String.valueOf(promotion.coupon()));
    }
}
