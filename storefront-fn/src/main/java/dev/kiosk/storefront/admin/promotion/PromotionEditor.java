package dev.kiosk.storefront.admin.promotion;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.admin.web.Typed;
import dev.kiosk.storefront.catalogue.domain.Slug;
import dev.kiosk.storefront.pricing.application.RuleDesk;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Checks what was typed, and changes promotions that still are as they were seen. The same wish twice is one wish. */
@Service
class PromotionEditor {

    private final RuleDesk rules;
    private final KnownGoods goods;

    PromotionEditor(RuleDesk rules, KnownGoods goods) {
        this.rules = rules;
        this.goods = goods;
    }

    /** What came of a form. */
    sealed interface Result {

        record Saved(String key) implements Result {}

        /** @param status of the answer that shows the form again */
        record Refused(HttpStatus status, Sent sent) implements Result {}
    }

    Mono<List<RunningPromotion>> list() {
        return rules.promotions();
    }

    Mono<RunningPromotion> find(String key) {
        return named(key)
                .flatMap(found -> Mono.justOrEmpty(found))
                .switchIfEmpty(Mono.error(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "rule-not-found", "There is no such promotion")));
    }

    /** A new one, by the key that was typed, or by its name. */
    Mono<Result> make(Sent sent) {
        String typed = sent.value(PromotionSheet.KEY);
        String key = typed.isEmpty() ? Slug.of(sent.value(PromotionSheet.NAME)) : typed;
        return checked(sent)
                .map(checked -> PromotionCheck.key(checked, key))
                .flatMap(checked -> checked.isGood() ? make(key, checked) : refused(checked));
    }

    private Mono<Result> make(String key, Sent sent) {
        Promotion wanted = PromotionForm.read(sent, key, true);
        return named(key)
                .flatMap(found -> found.map(RunningPromotion::terms)
                        .map(there -> there.equals(wanted)
                                ? Mono.<Result>just(new Result.Saved(key))
                                : conflict(sent.wrong(PromotionSheet.KEY, "There is another promotion of this key.")))
                        .orElseGet(() -> put(wanted, sent)));
    }

    /** @param revision that the form was made of */
    Mono<Result> change(String key, String revision, Sent sent) {
        return find(key)
                .flatMap(now -> checked(sent)
                        .flatMap(checked ->
                                checked.isGood() ? change(now.terms(), revision, checked) : refused(checked)));
    }

    private Mono<Result> change(Promotion now, String revision, Sent sent) {
        Promotion wanted = PromotionForm.read(sent, now.key(), now.active());
        if (wanted.equals(now)) {
            return Mono.just(new Result.Saved(now.key()));
        }
        return PromotionSheet.of(now).revision().equals(revision)
                ? put(wanted, sent)
                : conflict(sent.overtaken("promotion"));
    }

    Mono<Void> turn(String key, boolean active) {
        return rules.switchPromotion(key, active);
    }

    private Mono<Result> put(Promotion promotion, Sent sent) {
        return rules.put(promotion)
                .then(Mono.<Result>fromSupplier(() -> new Result.Saved(promotion.key())))
                .onErrorResume(
                        Problem.named("coupon-taken"),
                        taken -> conflict(sent.wrong(PromotionSheet.COUPON, "Another promotion has this coupon.")));
    }

    private Mono<Sent> checked(Sent sent) {
        return Mono.zip(
                        goods.unknownSkus(Typed.list(sent.value(PromotionSheet.SKUS))),
                        goods.unknownCategories(Typed.list(sent.value(PromotionSheet.CATEGORIES))))
                .map(unknown -> notThere(
                        notThere(PromotionCheck.check(sent), PromotionSheet.SKUS, unknown.getT1()),
                        PromotionSheet.CATEGORIES,
                        unknown.getT2()));
    }

    private static Sent notThere(Sent sent, String field, List<String> unknown) {
        return unknown.isEmpty()
                ? sent
                : sent.wrong(field, "Not in the catalogue: " + String.join(", ", unknown) + ".");
    }

    private Mono<Optional<RunningPromotion>> named(String key) {
        return list().map(all ->
                all.stream().filter(one -> one.terms().key().equals(key)).findFirst());
    }

    private static Mono<Result> refused(Sent sent) {
        return Mono.just(new Result.Refused(HttpStatus.UNPROCESSABLE_CONTENT, sent));
    }

    private static Mono<Result> conflict(Sent sent) {
        return Mono.just(new Result.Refused(HttpStatus.CONFLICT, sent));
    }
}
