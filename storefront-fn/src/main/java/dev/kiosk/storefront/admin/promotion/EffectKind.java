package dev.kiosk.storefront.admin.promotion;

import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.admin.web.Typed;
import dev.kiosk.storefront.pricing.domain.Effect;
import dev.kiosk.storefront.pricing.domain.Promotion;
import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/** What a promotion may give, as a form names it. */
public enum EffectKind {
    PERCENT("percent", "A percentage"),
    AMOUNT("amount", "An amount"),
    FREE_SHIPPING("free-shipping", "Free shipping"),
    BUY_GET("buy-get", "Buy some, get some");

    private final String code;
    private final String text;

    EffectKind(String code, String text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }

    static Optional<EffectKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    static EffectKind of(Effect effect) {
        return switch (effect) {
            case Effect.Percent _ -> PERCENT;
            case Effect.Amount _ -> AMOUNT;
            case Effect.FreeShipping _ -> FREE_SHIPPING;
            case Effect.BuyGet _ -> BUY_GET;
        };
    }

    /** What a promotion gives, in words. */
    static String inWords(Promotion promotion) {
        return switch (promotion.effect()) {
            case Effect.Percent(int points) -> Typed.percent(points) + " % off";
            case Effect.Amount(long amount) ->
                Figures.money(amount, currency(promotion).getCurrencyCode()) + " off";
            case Effect.FreeShipping() -> "free shipping";
            case Effect.BuyGet(int buy, int get) -> "buy " + buy + ", get " + get;
        };
    }

    /** Of one that has amounts. */
    static Currency currency(Promotion promotion) {
        return Objects.requireNonNull(promotion.conditions().currency());
    }
}
