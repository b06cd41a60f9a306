package dev.kiosk.storefront.admin.promotion;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.RunningPromotion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** All promotions, those that run first. */
public record PromotionListView(Desk desk, List<Row> rows) implements AdminView {

    public PromotionListView {
        rows = List.copyOf(rows);
    }

    /** @param coupon empty where it applies by itself */
    public record Row(
            String path,
            String name,
            String coupon,
            String gives,
            String from,
            String until,
            String uses,
            PromotionState state) {}

    static PromotionListView of(Desk desk, List<RunningPromotion> all, Instant now) {
        return new PromotionListView(
                desk,
                all.stream()
                        .map(one -> row(one, now))
                        .sorted(Comparator.comparing(Row::state).thenComparing(Row::name))
                        .toList());
    }

    private static Row row(RunningPromotion running, Instant now) {
        Promotion promotion = running.terms();
        Instant from = promotion.conditions().from();
        Instant until = promotion.conditions().until();
        return new Row(
                PromotionView.path(promotion.key()),
                promotion.name(),
                Objects.requireNonNullElse(promotion.coupon(), ""),
                EffectKind.inWords(promotion),
                from == null ? "" : Figures.time(from),
                until == null ? "" : Figures.time(until),
                uses(running),
                PromotionState.of(running, now));
    }

    /** Nobody counts where there is no limit. */
    static String uses(RunningPromotion running) {
        Long most = running.terms().limits().inTotal();
        return most == null ? "" : Figures.number(running.used()) + " of " + Figures.number(most);
    }

    @Override
    public String template() {
        return "promotions";
    }
}
