package dev.kiosk.storefront.pricing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.text.TypedText;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.pricing.domain.CouponCode;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import dev.kiosk.storefront.pricing.domain.Promotion.Stacking;
import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import dev.kiosk.storefront.pricing.domain.Scope;
import dev.kiosk.storefront.pricing.http.UnknownGoods.Unknown;
import dev.kiosk.storefront.web.Revision;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A promotion, in both directions.
 *
 * @param key as in its address
 * @param coupon null where it applies by itself
 * @param currency needed where there are amounts; null for any
 * @param minimumAfterDiscounts whether the minimum counts what other promotions leave; null for no
 * @param skus what it is about, with {@code categories}; everything where both are empty
 * @param maxUses in total; null for no limit
 * @param maxUsesPerCustomer null for no limit
 * @param combinable whether others may apply beside it; null for no
 * @param priority the lowest is applied first; null for 0
 * @param active null for yes
 * @param used how often it was, where {@code maxUses} is a limit; not looked at when it comes in
 * @param unknown what the catalogue does not have of it; not looked at when it comes in
 */
record PromotionBody(
        @Nullable String key,
        @Nullable String name,
        @Nullable String coupon,
        @Nullable EffectBody effect,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String currency,
        @Nullable Long minimumSpend,
        @Nullable Boolean minimumAfterDiscounts,
        @Nullable List<String> skus,
        @Nullable List<String> categories,
        @Nullable Long maxUses,
        @Nullable Long maxUsesPerCustomer,
        @Nullable Boolean combinable,
        @Nullable Integer priority,
        @Nullable Boolean active,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long used,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Unknown unknown) {

    private static final int MAX_NAME = 100;
    private static final int MAX_LIST = 1_000;

    /** @param unknown what the catalogue does not have of its goods */
    static PromotionBody of(RunningPromotion running, Unknown unknown) {
        Promotion promotion = running.terms();
        Conditions conditions = promotion.conditions();
        Currency currency = conditions.currency();
        return new PromotionBody(
                promotion.key(),
                promotion.name(),
                promotion.coupon(),
                EffectBody.of(promotion.effect()),
                conditions.from(),
                conditions.until(),
                currency == null ? null : currency.getCurrencyCode(),
                conditions.minimumSpend(),
                conditions.minimumAfterDiscounts(),
                conditions.scope().skus().stream().sorted().toList(),
                conditions.scope().categories().stream().sorted().toList(),
                promotion.limits().inTotal(),
                promotion.limits().perCustomer(),
                promotion.stacking().combinable(),
                promotion.stacking().priority(),
                promotion.active(),
                running.used(),
                unknown.isNone() ? null : unknown);
    }

    /** Another one after any change of the terms; how often it was used changes none. */
    static String revision(Promotion promotion) {
        return Revision.of(of(new RunningPromotion(promotion, 0), Unknown.NONE).toString());
    }

    Promotion promotion(String path) {
        return Fields.read(fields -> new Promotion(
                fields.key("key", path),
                fields.violations().text("name", name, MAX_NAME),
                code(fields.violations()),
                Objects.requireNonNullElse(effect, EffectBody.NONE).effect(fields),
                conditions(fields),
                fields.part("", () -> new Limits(maxUses, maxUsesPerCustomer), Limits.NONE),
                new Stacking(Boolean.TRUE.equals(combinable), Objects.requireNonNullElse(priority, 0)),
                !Boolean.FALSE.equals(active)));
    }

    private @Nullable String code(Violations violations) {
        if (coupon == null) {
            return null;
        }
        String code = CouponCode.normal(coupon);
        if (!CouponCode.isOne(code)) {
            violations.add("coupon", "is 1 to " + CouponCode.MAX_LENGTH + " letters, digits, hyphens and underscores");
        }
        return code;
    }

    private Conditions conditions(Fields fields) {
        Currency of = currency == null ? null : fields.currency("currency", currency);
        Scope scope = scope(fields);
        long minimum = Objects.requireNonNullElse(minimumSpend, 0L);
        return fields.part(
                "",
                () -> new Conditions(from, until, of, minimum, Boolean.TRUE.equals(minimumAfterDiscounts), scope),
                new Conditions(null, null, of, minimum > 0 ? 1 : 0, scope));
    }

    private Scope scope(Fields fields) {
        return new Scope(
                normal(Fields.list("skus", skus, MAX_LIST, fields.violations())),
                normal(Fields.list("categories", categories, MAX_LIST, fields.violations())));
    }

    private static Set<String> normal(List<String> typed) {
        return typed.stream().map(TypedText::normal).collect(Collectors.toUnmodifiableSet());
    }
}
