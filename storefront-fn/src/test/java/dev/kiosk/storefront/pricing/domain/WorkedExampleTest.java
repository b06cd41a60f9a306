package dev.kiosk.storefront.pricing.domain;

import static dev.kiosk.storefront.pricing.domain.PricingFixtures.COMBINABLE;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.about;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.basket;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.house;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.item;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.promotion;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.quote;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.tax;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.to;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.unused;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import dev.kiosk.storefront.pricing.domain.Promotion.Stacking;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/pricing.md. */
class WorkedExampleTest {

    @Test
    void comesToWhatTheDocumentSays() {
        TaxRule standard = new TaxRule("GB", "", 2_000, true, true, TaxRule.Rounding.PER_RATE);
        Promotion tea = promotion("tea", null, new Effect.BuyGet(3, 1), about("tea"), Limits.NONE, COMBINABLE);
        Promotion welcome = promotion(
                "welcome10",
                "WELCOME10",
                new Effect.Percent(1_000),
                Conditions.NONE,
                new Limits(null, 1L),
                new Stacking(true, 1));
        PricingRules rules = new PricingRules(
                house().methods(),
                List.of(standard, tax("GB", "books", 0, true)),
                List.of(unused(tea), unused(welcome)));

        Quote quote = quote(
                with(to("GB", basket(item("EARL-GREY", "tea", 4, 650), item("GUIDE", "books", 1, 999))), "WELCOME10"),
                rules);

        assertThat(quote.totals()).isEqualTo(new Totals(3_599, 395, 945, 0, 3_049));
        assertThat(quote.discounts()).extracting(Applied::amount).containsExactly(650L, 295L);
        assertThat(quote.lines()).extracting(Quote.Line::discount).containsExactly(845L, 100L);
        assertThat(quote.taxes()).containsExactly(new TaxLine(2_000, true, 2_150, 358));
    }
}
