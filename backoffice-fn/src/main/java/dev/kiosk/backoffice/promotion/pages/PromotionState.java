package dev.kiosk.backoffice.promotion.pages;

import dev.kiosk.backoffice.client.PricingClient.Promotion;
import java.time.Instant;
import java.util.Objects;

/** How it is with a promotion, those that matter most first. */
public enum PromotionState {
    RUNNING("running", "good"),
    SCHEDULED("to come", "warn"),
    USED_UP("used up", "bad"),
    OVER("over", "bad"),
    ENDED("ended", "bad");

    private final String text;
    private final String tone;

    PromotionState(String text, String tone) {
        this.text = text;
        this.tone = tone;
    }

    public String text() {
        return text;
    }

    /** How good that is. */
    public String tone() {
        return tone;
    }

    static PromotionState of(Promotion promotion, Instant now) {
        Instant from = promotion.from();
        Instant until = promotion.until();
        Long most = promotion.maxUses();
        if (!promotion.active()) {
            return ENDED;
        }
        if (until != null && !now.isBefore(until)) {
            return OVER;
        }
        if (most != null && used(promotion) >= most) {
            return USED_UP;
        }
        return from != null && now.isBefore(from) ? SCHEDULED : RUNNING;
    }

    private static long used(Promotion promotion) {
        return Objects.requireNonNullElse(promotion.used(), 0L);
    }
}
