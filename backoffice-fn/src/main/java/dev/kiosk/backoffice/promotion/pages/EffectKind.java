package dev.kiosk.backoffice.promotion.pages;

import dev.kiosk.backoffice.client.PricingClient.Effect;
import dev.kiosk.backoffice.client.PricingClient.Promotion;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    static Optional<EffectKind> of(@Nullable String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** What a promotion gives, in words. */
    static String inWords(Promotion promotion) {
        Effect effect = promotion.effect();
        return of(effect.kind())
                .map(kind -> switch (kind) {
                    case PERCENT -> Typed.percent(given(effect.basisPoints())) + " % off";
                    case AMOUNT ->
                        Figures.money(given(effect.amount()), Objects.requireNonNull(promotion.currency())) + " off";
                    case FREE_SHIPPING -> freeShipping(effect, promotion.currency());
                    case BUY_GET -> "buy " + given(effect.buy()) + ", get " + given(effect.get());
                })
                .orElse(String.valueOf(effect.kind()));
    }

    private static String freeShipping(Effect effect, @Nullable String currency) {
        List<String> methods = effect.methods();
        Long cap = effect.cap();
        return "free shipping"
                + (methods == null ? "" : " by " + String.join(", ", methods))
                + (cap == null ? "" : ", up to " + Figures.money(cap, Objects.requireNonNull(currency)));
    }

    private static long given(@Nullable Long number) {
        return Objects.requireNonNull(number);
    }
}
