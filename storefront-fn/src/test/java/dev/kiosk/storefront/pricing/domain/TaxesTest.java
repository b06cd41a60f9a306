package dev.kiosk.storefront.pricing.domain;

import static dev.kiosk.storefront.pricing.domain.PricingFixtures.GBP;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.automatic;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.basket;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.house;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.item;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.quote;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.tax;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.to;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.unused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxesTest {

    @Test
    void showsWhatIsIncludedAndAddsNothing() {
        Quote quote = quote(to("GB", basket(item("A", 1, 6_000))), rules(tax("GB", "", 2_000, true)));

        assertThat(quote.taxes()).containsExactly(new TaxLine(2_000, true, 6_000, 1_000));
        assertThat(quote.totals()).isEqualTo(new Totals(6_000, 0, 0, 0, 6_000));
    }

    @Test
    void addsWhatIsNotIncluded() {
        Quote quote = quote(to("US", basket(item("A", 1, 6_000))), rules(tax("US", "", 725, false)));

        assertThat(quote.taxes()).containsExactly(new TaxLine(725, false, 6_000, 435));
        assertThat(quote.totals()).isEqualTo(new Totals(6_000, 0, 0, 435, 6_435));
    }

    @Test
    void takesTheMostParticularRule() {
        PricingRules rules = rules(
                tax("*", "", 100, false),
                tax("*", "books", 200, false),
                tax("GB", "", 2_000, false),
                tax("GB", "books", 0, false));

        assertThat(quote(to("GB", basket(item("A", "tea", 1, 10_000), item("B", "books", 1, 10_000))), rules)
                        .taxes())
                .containsExactly(new TaxLine(2_000, false, 10_000, 2_000));
        assertThat(quote(to("FR", basket(item("A", "tea", 1, 10_000), item("B", "books", 1, 10_000))), rules)
                        .taxes())
                .containsExactly(new TaxLine(200, false, 10_000, 200), new TaxLine(100, false, 10_000, 100));
    }

    @Test
    void roundsOnceARateOrOnEveryLine() {
        Basket basket = to("GB", basket(item("A", 1, 3_333), item("B", 1, 3_333), item("C", 1, 3_333)));

        assertThat(quote(basket, rules(rounded(TaxRule.Rounding.PER_RATE)))
                        .totals()
                        .tax())
                .isEqualTo(350);
        assertThat(quote(basket, rules(rounded(TaxRule.Rounding.PER_LINE)))
                        .totals()
                        .tax())
                .isEqualTo(351);
    }

    @Test
    void taxesShippingWhereTheRuleSaysSo() {
        TaxRule rule = new TaxRule("DE", "", 1_900, true, true, TaxRule.Rounding.PER_RATE);

        assertThat(quote(to("DE", basket(item("A", 1, 1_000))), rules(rule)).taxes())
                .containsExactly(new TaxLine(1_900, true, 1_395, 223));
    }

    @Test
    void isOnWhatIsLeftToPay() {
        PricingRules rules =
                rules(tax("GB", "", 2_000, false)).with(List.of(unused(automatic("tenth", new Effect.Percent(1_000)))));

        assertThat(quote(to("GB", basket(item("A", 1, 10_000))), rules).taxes())
                .containsExactly(new TaxLine(2_000, false, 9_000, 1_800));
    }

    @Test
    void goesByTheRegionWhereARuleIsAboutIt() {
        PricingRules rules = new PricingRules(
                house().methods(),
                List.of(
                        tax("US-CA", "", 725, false),
                        tax("US-NY", "books", 0, false),
                        tax("US-NY", "", 400, false),
                        tax("US", "books", 100, false),
                        tax("US", "", 200, false)),
                List.of());

        assertThat(taxTo(Destination.of("US", "CA", "94103"), "books", rules)).isEqualTo(725);
        assertThat(taxTo(Destination.of("US", "New York", ""), "books", rules)).isZero();
        assertThat(taxTo(Destination.of("US", "10001"), "", rules)).isEqualTo(400);
        assertThat(taxTo(Destination.of("US", "TX", "73301"), "books", rules)).isEqualTo(100);
        assertThat(taxTo(Destination.of("US", ""), "", rules)).isEqualTo(200);
    }

    private static long taxTo(Destination destination, String category, PricingRules rules) {
        Basket basket = basket(item("A", category, 1, 10_000));
        return quote(new Basket(GBP, basket.items(), destination, null, List.of(), basket.at()), rules)
                .totals()
                .tax();
    }

    private static TaxRule rounded(TaxRule.Rounding rounding) {
        return new TaxRule("GB", "", 350, false, false, rounding);
    }

    private static PricingRules rules(TaxRule... taxes) {
        return new PricingRules(house().methods(), List.of(taxes), List.of());
    }
}
