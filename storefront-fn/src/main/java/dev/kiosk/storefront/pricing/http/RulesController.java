package dev.kiosk.storefront.pricing.http;

import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.fn.auth.Needs;
import dev.kiosk.fn.web.Face;
import dev.kiosk.fn.web.OnFace;
import dev.kiosk.storefront.pricing.application.RuleDesk;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rules by which the shop prices, to be looked at and changed. Putting the same twice changes nothing. */
@Needs(Permission.SHOP_READ)
@OnFace(Face.INNER)
@RestController
@RequestMapping("/api/pricing")
public class RulesController {

    private final RuleDesk desk;
    private final UnknownGoods unknownGoods;

    RulesController(RuleDesk desk, UnknownGoods unknownGoods) {
        this.desk = desk;
        this.unknownGoods = unknownGoods;
    }

    /** A list, in an object so that there may be more to say one day. */
    record Items<T>(List<T> items) {}

    @GetMapping("/promotions")
    Mono<Items<PromotionBody>> promotions() {
        return desk.promotions()
                .zipWhen(all -> unknownGoods.in(all.stream()
                        .map(one -> one.terms().conditions().scope())
                        .toList()))
                .map(found -> new Items<>(found.getT1().stream()
                        .map(one -> PromotionBody.of(
                                one, found.getT2().of(one.terms().conditions().scope())))
                        .toList()));
    }

    @GetMapping("/promotions/{key}")
    Mono<ResponseEntity<PromotionBody>> promotion(@PathVariable String key) {
        return desk.promotion(key)
                .zipWhen(running ->
                        unknownGoods.in(List.of(running.terms().conditions().scope())))
                .map(found -> ResponseEntity.ok()
                        .eTag(PromotionBody.revision(found.getT1().terms()))
                        .body(PromotionBody.of(found.getT1(), found.getT2())));
    }

    /** @param goods {@code any} for a promotion of goods, too, that come later */
    @Needs(Permission.GOODS_CHANGE)
    @PutMapping("/promotions/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> put(
            @PathVariable String key,
            @RequestBody PromotionBody body,
            @RequestParam(defaultValue = "known") String goods,
            @RequestHeader HttpHeaders headers) {
        Precondition precondition = Precondition.of(headers);
        return Mono.fromSupplier(() -> body.promotion(key))
                .delayUntil(
                        promotion -> unknownGoods.refuse(promotion.conditions().scope(), goods))
                .flatMap(promotion -> desk.put(promotion, stored -> {
                    Optional<String> revision = stored.map(PromotionBody::revision);
                    precondition.require(revision, revision);
                }));
    }

    /** Whether it is switched on. */
    record Switch(boolean active) {}

    @Needs(Permission.GOODS_CHANGE)
    @PutMapping("/promotions/{key}/active")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> switchPromotion(@PathVariable String key, @RequestBody Switch request) {
        return desk.switchPromotion(key, request.active());
    }

    @GetMapping("/shipping-methods")
    Mono<Items<ShippingMethodBody>> shippingMethods() {
        return desk.shippingMethods()
                .map(all -> new Items<>(all.stream().map(this::body).toList()));
    }

    @GetMapping("/shipping-methods/{code}")
    Mono<ResponseEntity<ShippingMethodBody>> shippingMethod(@PathVariable String code) {
        return desk.shippingMethod(code)
                .map(this::body)
                .map(body -> ResponseEntity.ok().eTag(body.revision()).body(body));
    }

    @Needs(Permission.RULES_CHANGE)
    @PutMapping("/shipping-methods/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> put(
            @PathVariable String code, @RequestBody ShippingMethodBody body, @RequestHeader HttpHeaders headers) {
        Precondition precondition = Precondition.of(headers);
        return Mono.fromSupplier(() -> body.method(code))
                .flatMap(method -> desk.put(method, inForce -> {
                    Optional<String> revision = inForce.map(this::body).map(ShippingMethodBody::revision);
                    precondition.require(
                            inForce.filter(now -> !desk.isBySettings(now)).flatMap(now -> revision), revision);
                }));
    }

    private ShippingMethodBody body(ShippingMethod method) {
        return ShippingMethodBody.of(method, desk.isBySettings(method));
    }

    @Needs(Permission.RULES_CHANGE)
    @DeleteMapping("/shipping-methods/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeShippingMethod(@PathVariable String code) {
        return desk.removeShippingMethod(code);
    }

    @GetMapping("/tax-rules")
    Mono<Items<TaxRuleBody>> taxRules() {
        return desk.taxRules()
                .zipWhen(all ->
                        unknownGoods.in(all.stream().map(TaxRuleBody::scope).toList()))
                .map(found -> new Items<>(found.getT1().stream()
                        .map(rule -> TaxRuleBody.of(
                                rule, desk.isBySettings(rule), found.getT2().of(TaxRuleBody.scope(rule))))
                        .toList()));
    }

    @Needs(Permission.RULES_CHANGE)
    @PutMapping("/tax-rules/{country}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> put(
            @PathVariable String country,
            @RequestBody TaxRuleBody body,
            @RequestParam(defaultValue = "known") String goods) {
        return Mono.fromSupplier(() -> body.rule(country))
                .delayUntil(rule -> unknownGoods.refuse(TaxRuleBody.scope(rule), goods))
                .flatMap(desk::put);
    }

    @Needs(Permission.RULES_CHANGE)
    @DeleteMapping("/tax-rules/{country}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> removeTaxRule(@PathVariable String country, @RequestParam(required = false) @Nullable String category) {
        return desk.removeTaxRule(country, category == null ? "" : category);
    }
}
