package dev.kiosk.storefront.pricing.db;

import dev.kiosk.storefront.pricing.domain.PricingRules;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.Rules;
import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rules: three small tables, read together by customers, and written by staff. */
@Repository
class R2dbcRules implements Rules {

    private final DatabaseClient database;
    private final PromotionTable promotions;
    private final RuleTables rules;

    R2dbcRules(DatabaseClient database) {
        this.database = database;
        this.promotions = new PromotionTable(database);
        this.rules = new RuleTables(database);
    }

    @Override
    public Mono<PricingRules> running() {
        return database.sql(RunningRow.ALL)
                .map(RunningRow::of)
                .all()
                .collectList()
                .map(RunningRow::rules);
    }

    @Override
    public Mono<List<RunningPromotion>> ofCoupons(List<String> coupons) {
        return promotions.ofCoupons(coupons).collectList();
    }

    @Override
    public Flux<RunningPromotion> promotions() {
        return promotions.all();
    }

    @Override
    public Mono<Boolean> put(Promotion promotion) {
        return promotions
                .put(promotion)
                .thenReturn(true)
                .onErrorResume(DuplicateKeyException.class, e -> Mono.just(false));
    }

    @Override
    public Mono<Boolean> switchPromotion(String key, boolean active) {
        return promotions.activate(key, active);
    }

    @Override
    public Mono<Void> put(ShippingMethod method) {
        return rules.put(method);
    }

    @Override
    public Mono<Boolean> removeMethod(String code) {
        return rules.removeMethod(code);
    }

    @Override
    public Mono<Void> put(TaxRule rule) {
        return rules.put(rule);
    }

    @Override
    public Mono<Boolean> removeTaxRule(String country, String category) {
        return rules.removeTaxRule(country, category);
    }
}
