package dev.kiosk.storefront.pricing.domain;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rules, to be looked at and to be changed. */
public interface Rules {

    /** In one look: every shipping method, every tax rule, and the promotions that apply by themselves and are switched on. */
    Mono<PricingRules> running();

    /** The promotions of these coupons, switched on or not. */
    Mono<List<RunningPromotion>> ofCoupons(List<String> coupons);

    /** All, by key. */
    Flux<RunningPromotion> promotions();

    /**
     * A new one, or another one under its key; how often it was used stays.
     *
     * @return false if another promotion has its coupon
     */
    Mono<Boolean> put(Promotion promotion);

    /** @return false if there is none */
    Mono<Boolean> switchPromotion(String key, boolean active);

    Mono<Void> put(ShippingMethod method);

    /** @return false if there is none */
    Mono<Boolean> removeMethod(String code);

    Mono<Void> put(TaxRule rule);

    /** @return false if there is none */
    Mono<Boolean> removeTaxRule(String country, String category);
}
