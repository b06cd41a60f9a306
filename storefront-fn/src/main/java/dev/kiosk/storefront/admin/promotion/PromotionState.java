package dev.kiosk.storefront.admin.promotion;

import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import java.time.Instant;

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

    static PromotionState of(RunningPromotion running, Instant now) {
        Instant from = running.terms().conditions().from();
        Instant until = running.terms().conditions().until();
        Long most = running.terms().limits().inTotal();
        if (!running.terms().active()) {
            return ENDED;
        }
        if (until != null && !now.isBefore(until)) {
            return OVER;
        }
        if (most != null && running.used() >= most) {
            return USED_UP;
        }
        return from != null && now.isBefore(from) ? SCHEDULED : RUNNING;
    }
}
