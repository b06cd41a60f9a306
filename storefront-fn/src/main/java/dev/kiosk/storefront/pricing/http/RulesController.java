package dev.kiosk.storefront.pricing.http;

import dev.kiosk.storefront.pricing.application.RuleDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rules by which the shop prices, to be looked at and changed. Putting the same twice changes nothing. */
@RestController
@RequestMapping("/api/pricing")
public class RulesController {

    private final RuleDesk desk;

    RulesController(RuleDesk desk) {
        this.desk = desk;
    }

    /** A list, in an object so that there may be more to say one day. */
    record Items<T>(List<T> items) {}

    @GetMapping("/promotions")
    Mono<Items<PromotionBody>> promotions() {
        return desk.promotions()
                .map(all -> new Items<>(all.stream().map(PromotionBody::of).toList()));
    }

    @PutMapping("/promotions/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> put(@PathVariable String key, @RequestBody PromotionBody body) {
        return Mono.fromSupplier(() -> body.promotion(key)).flatMap(desk::put);
    }

    /** Whether it is switched on. */
    record Switch(boolean active) {}

    @PutMapping("/promotions/{key}/active")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> switchPromotion(@PathVariable String key, @RequestBody Switch request) {
        return desk.switchPromotion(key, request.active());
    }

    @GetMapping("/shipping-methods")
    Mono<Items<ShippingMethodBody>> shippingMethods() {
        return desk.shippingMethods()
                .map(all -> new Items<>(all.stream().map(ShippingMethodBody::of).toList()));
    }

    @PutMapping("/shipping-methods/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> put(@PathVariable String code, @RequestBody ShippingMethodBody body) {
        return Mono.fromSupplier(() -> body.method(code)).flatMap(desk::put);
    }

    @DeleteMapping("/shipping-methods/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeShippingMethod(@PathVariable String code) {
        return desk.removeShippingMethod(code);
    }

    @GetMapping("/tax-rules")
    Mono<Items<TaxRuleBody>> taxRules() {
        return desk.taxRules()
                .map(all -> new Items<>(all.stream().map(TaxRuleBody::of).toList()));
    }

    @PutMapping("/tax-rules/{country}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> put(@PathVariable String country, @RequestBody TaxRuleBody body) {
        return Mono.fromSupplier(() -> body.rule(country)).flatMap(desk::put);
    }

    @DeleteMapping("/tax-rules/{country}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeTaxRule(@PathVariable String country, @RequestParam(required = false) @Nullable String category) {
        return desk.removeTaxRule(country, category == null ? "" : category);
    }
}
