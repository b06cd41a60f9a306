package dev.kiosk.storefront.pricing.domain;

import static dev.kiosk.storefront.pricing.domain.PricingFixtures.EUR;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.GBP;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.basket;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.by;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.countries;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.house;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.houseRules;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.item;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.method;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.quote;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.to;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricingTest {

    private static final PricingRules METHODS = new PricingRules(
            List.of(
                    method("world", Zone.EVERYWHERE, 9, new Rate(GBP, 1_495, null), new Rate(EUR, 1_695, null)),
                    method("express", new Zone(Set.of("GB"), List.of("BT", "ZE")), 2, new Rate(GBP, 795, null)),
                    method("standard", countries("GB"), 1, new Rate(GBP, 395, 5_000L))),
            List.of(),
            List.of());

    @Test
    void addsShippingToASmallCart() {
        assertThat(quote(basket(item("A", 6, 255)), house()).totals()).isEqualTo(new Totals(1530, 395, 0, 0, 1925));
    }

    @ParameterizedTest
    @CsvSource({"4999,395", "5000,0", "5001,0"})
    void shipsForNothingFromAThresholdOn(long subtotal, long shipping) {
        assertThat(quote(basket(item("A", 1, subtotal)), house()).totals().shipping())
                .isEqualTo(shipping);
    }

    @Test
    void asksNothingForNothing() {
        Quote quote = quote(basket(), house());

        assertThat(quote.totals()).isEqualTo(new Totals(0, 0, 0, 0, 0));
        assertThat(quote.shipping()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2000,1000,200", "2000,12,2", "2000,13,3", "1999,25,5", "1999,22,4", "10000,1,1"})
    void addsTheTaxOfTheSettingsRoundedHalfUp(int basisPoints, long subtotal, long tax) {
        PricingRules rules = houseRules(basisPoints).completing(new PricingRules(List.of(), List.of(), List.of()));

        assertThat(quote(basket(item("A", 1, subtotal)), rules).totals().tax()).isEqualTo(tax);
    }

    @Test
    void refusesWhatTheContractCannotSay() {
        long price = Pricing.MAX_TOTAL / 1_000_000;

        assertThat(quote(basket(item("A", 1_000_000, price)), house()).totals().total())
                .isEqualTo(Pricing.MAX_TOTAL);
        assertThat(Pricing.price(basket(item("A", 1_000_000, price), item("B", 1, 1)), house()))
                .isEqualTo(new Pricing.Result.TooExpensive());
        Item[] absurd = Collections.nCopies(2_000, item("A", 1_000_000, Pricing.MAX_TOTAL))
                .toArray(Item[]::new);
        assertThat(Pricing.price(basket(absurd), house())).isEqualTo(new Pricing.Result.TooExpensive());
    }

    @Test
    void refusesATotalThatTaxMakesTooLarge() {
        PricingRules rules = houseRules(1).completing(new PricingRules(List.of(), List.of(), List.of()));

        assertThat(Pricing.price(basket(item("A", 1, Pricing.MAX_TOTAL)), rules))
                .isEqualTo(new Pricing.Result.TooExpensive());
    }

    @Test
    void sendsByTheFirstMethodThatGoesThere() {
        assertThat(shipping(quote(to("GB", basket(item("A", 1, 100))), METHODS)))
                .isEqualTo("standard 395");
        assertThat(shipping(quote(to("NO", basket(item("A", 1, 100))), METHODS)))
                .isEqualTo("world 1495");
    }

    @Test
    void sendsByTheChosenMethod() {
        assertThat(shipping(quote(by("express", to("GB", basket(item("A", 1, 100)))), METHODS)))
                .isEqualTo("express 795");
    }

    @Test
    void refusesAMethodThatDoesNotGoThereAndNamesThoseThatDo() {
        assertThat(Pricing.price(by("express", to("NO", basket(item("A", 1, 100)))), METHODS))
                .isInstanceOfSatisfying(
                        Pricing.Result.MethodUnavailable.class,
                        refused -> assertThat(refused.options())
                                .extracting(option -> option.method().code())
                                .containsExactly("world"));
        assertThat(Pricing.price(by("no-such", to("GB", basket(item("A", 1, 100)))), METHODS))
                .isInstanceOf(Pricing.Result.MethodUnavailable.class);
    }

    @Test
    void looksAtPostcodesToo() {
        Basket basket = basket(item("A", 1, 100));
        Basket shetland =
                new Basket(GBP, basket.items(), Destination.of("gb", " ze1 0aa"), "express", List.of(), basket.at());

        assertThat(Pricing.price(shetland, METHODS)).isInstanceOf(Pricing.Result.MethodUnavailable.class);
    }

    @Test
    void offersNoMethodWithoutAPriceInTheCurrency() {
        Basket basket = basket(item("A", 1, 100));
        Basket euros = new Basket(EUR, basket.items(), Destination.of("GB", ""), null, List.of(), basket.at());

        assertThat(shipping(quote(euros, METHODS))).isEqualTo("world 1695");
        assertThat(quote(euros, house()).shipping()).isNull();
    }

    private static String shipping(Quote quote) {
        Quote.Shipping shipping = quote.shipping();
        assertThat(shipping).isNotNull();
        return shipping.method().code() + " " + quote.totals().shipping();
    }
}
