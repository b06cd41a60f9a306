package dev.kiosk.backoffice.promotion.pages;

import dev.kiosk.backoffice.client.PricingClient.Goods;
import dev.kiosk.backoffice.client.PricingClient.Promotion;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.Listing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All promotions, those that run first. */
public record PromotionListView(Frame frame, Listing<Row> list) implements AdminView {

    /**
     * @param coupon empty where it applies by itself
     * @param unknown what it names and the catalogue does not have; empty for nothing
     */
    public record Row(
            String path,
            String name,
            String coupon,
            String gives,
            String from,
            String until,
            String uses,
            String unknown,
            PromotionState state) {}

    static PromotionListView of(Frame frame, List<Promotion> all, Instant now) {
        return new PromotionListView(
                frame,
                Listing.of(all.stream()
                        .map(one -> row(one, now))
                        .sorted(Comparator.comparing(Row::state).thenComparing(Row::name))
                        .toList()));
    }

    private static Row row(Promotion promotion, Instant now) {
        Instant from = promotion.from();
        Instant until = promotion.until();
        return new Row(
                PromotionView.path(promotion.key()),
                Objects.requireNonNullElse(promotion.name(), ""),
                Objects.requireNonNullElse(promotion.coupon(), ""),
                EffectKind.inWords(promotion),
                from == null ? "" : Figures.time(from),
                until == null ? "" : Figures.time(until),
                uses(promotion),
                unknown(promotion),
                PromotionState.of(promotion, now));
    }

    /** Nobody counts where there is no limit. */
    static String uses(Promotion promotion) {
        Long most = promotion.maxUses();
        return most == null
                ? ""
                : Figures.number(Objects.requireNonNullElse(promotion.used(), 0L)) + " of " + Figures.number(most);
    }

    static String unknown(Promotion promotion) {
        Goods unknown = promotion.unknown();
        return unknown == null
                ? ""
                : Stream.concat(unknown.skus().stream(), unknown.categories().stream())
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String template() {
        return "promotions";
    }
}
