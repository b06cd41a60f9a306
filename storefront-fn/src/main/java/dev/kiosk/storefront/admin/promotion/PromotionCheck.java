package dev.kiosk.storefront.admin.promotion;

import static dev.kiosk.storefront.admin.promotion.PromotionSheet.AMOUNT;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.BUY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.CATEGORIES;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.COUPON;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.CURRENCY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.FROM;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.GET;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.KEY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.KIND;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.MAX_PER_CUSTOMER;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.MAX_USES;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.MINIMUM;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.NAME;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.PERCENT;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.PRIORITY;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.SKUS;
import static dev.kiosk.storefront.admin.promotion.PromotionSheet.UNTIL;

import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.admin.web.Typed;
import dev.kiosk.storefront.pricing.domain.CouponCode;
import dev.kiosk.storefront.pricing.domain.Effect;
import dev.kiosk.storefront.pricing.domain.RuleKey;
import java.util.Currency;
import java.util.Optional;

/** Says at each field of a promotion's form what is wrong with it. Only the fields of the kind that is chosen count. */
final class PromotionCheck {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIST = 20_000;

    private PromotionCheck() {}

    static Sent check(Sent sent) {
        Sent named = sent.requireText(NAME, "The name", LONGEST_NAME);
        return stacking(limits(scope(window(money(effect(coupon(named)))))));
    }

    /** The key of a new one. */
    static Sent key(Sent sent, String key) {
        return RuleKey.isOne(key)
                ? sent
                : sent.wrong(
                        KEY,
                        "At most " + RuleKey.MAX_LENGTH
                                + " lower-case letters a to z and digits are needed, with hyphens between words.");
    }

    private static Sent coupon(Sent sent) {
        String code = PromotionForm.coupon(sent);
        return code == null || CouponCode.isOne(code)
                ? sent
                : sent.wrong(
                        COUPON,
                        "At most " + CouponCode.MAX_LENGTH + " letters, digits, hyphens and underscores are needed.");
    }

    private static Sent effect(Sent sent) {
        Optional<EffectKind> kind = EffectKind.of(sent.value(KIND));
        if (kind.isEmpty()) {
            return sent.wrong(KIND, "Choose what it gives.");
        }
        return switch (kind.get()) {
            case PERCENT ->
                Typed.basisPoints(sent.value(PERCENT))
                                .filter(points -> points > 0)
                                .isPresent()
                        ? sent
                        : sent.wrong(PERCENT, "A number such as 12.5 is needed, more than 0 and 100 at most.");
            case AMOUNT -> amount(sent, AMOUNT);
            case FREE_SHIPPING -> sent;
            case BUY_GET -> units(units(sent, BUY), GET);
        };
    }

    private static Sent units(Sent sent, String field) {
        return whole(sent, field, 1, Effect.BuyGet.MOST);
    }

    private static Sent money(Sent sent) {
        String currency = sent.value(CURRENCY);
        if (!currency.isEmpty() && Typed.currency(currency).isEmpty()) {
            return sent.wrong(CURRENCY, "Choose a currency.");
        }
        return sent.value(MINIMUM).isEmpty() ? sent : amount(sent, MINIMUM);
    }

    private static Sent amount(Sent sent, String field) {
        Optional<Currency> currency = Typed.currency(sent.value(CURRENCY));
        if (currency.isEmpty()) {
            return sent.wrong(CURRENCY, "Choose the currency of the amount.");
        }
        return sent.requireAmount(field, currency.get());
    }

    private static Sent window(Sent sent) {
        Sent checked = time(time(sent, FROM), UNTIL);
        boolean backwards = Typed.time(sent.value(FROM))
                .flatMap(from -> Typed.time(sent.value(UNTIL)).map(until -> !from.isBefore(until)))
                .orElse(false);
        return backwards ? checked.wrong(UNTIL, "It ends before it begins.") : checked;
    }

    private static Sent time(Sent sent, String field) {
        return sent.value(field).isEmpty() || Typed.time(sent.value(field)).isPresent()
                ? sent
                : sent.wrong(field, "A day and a time are needed, such as 2026-12-24T18:00.");
    }

    private static Sent scope(Sent sent) {
        return list(list(sent, SKUS), CATEGORIES);
    }

    private static Sent list(Sent sent, String field) {
        return sent.value(field).length() <= LONGEST_LIST ? sent : sent.wrong(field, "These are too many.");
    }

    private static Sent limits(Sent sent) {
        Sent checked = limit(limit(sent, MAX_USES), MAX_PER_CUSTOMER);
        return !sent.value(MAX_PER_CUSTOMER).isEmpty() && PromotionForm.coupon(sent) == null
                ? checked.wrong(MAX_PER_CUSTOMER, "This needs a coupon: a cart does not tell who its customer is.")
                : checked;
    }

    private static Sent limit(Sent sent, String field) {
        return sent.value(field).isEmpty() ? sent : whole(sent, field, 1, PromotionForm.MOST_USES);
    }

    private static Sent stacking(Sent sent) {
        return whole(sent, PRIORITY, -PromotionForm.MOST_PRIORITY, PromotionForm.MOST_PRIORITY);
    }

    private static Sent whole(Sent sent, String field, long least, long most) {
        return Typed.whole(sent.value(field), least, most).isPresent()
                ? sent
                : sent.wrong(field, "A whole number from " + least + " to " + most + " is needed.");
    }
}
