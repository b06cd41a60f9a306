package dev.kiosk.storefront.pricing.domain;

import static dev.kiosk.storefront.pricing.domain.PricingFixtures.GBP;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.NOW;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.house;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.item;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.quote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReverseChargeTest {

    private static final String GERMAN = "DE136695976";
    private static final String FRENCH = "FR40303265045";
    private static final String DUTCH = "NL004495445B01";

    @Test
    void takesOffWhatPricesContainOfGoodsAndShipping() {
        Quote quote = quote(basket("FR", "75001", FRENCH), rules(true, GERMAN));

        assertThat(quote.taxes()).isEmpty();
        assertThat(quote.reverseCharge()).isEqualTo(new Quote.ReverseCharge(400, 66, GERMAN, FRENCH));
        assertThat(quote.totals()).isEqualTo(new Totals(2_400, 329, 400, 0, 2_329));
        assertThat(quote.lines().stream().mapToLong(Quote.Line::discount).sum()).isEqualTo(400);
    }

    @Test
    void addsNothingWhereTaxIsOnTop() {
        Quote quote = quote(basket("FR", "75001", FRENCH), rules(false, GERMAN));

        assertThat(quote.taxes()).isEmpty();
        assertThat(quote.totals()).isEqualTo(new Totals(2_400, 395, 0, 0, 2_795));
        assertThat(quote.reverseCharge()).isEqualTo(new Quote.ReverseCharge(0, 0, GERMAN, FRENCH));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            to a consumer,                       FR, 75001,  '',            DE136695976
            at home,                             DE, 10115,  DE136695976,   DE136695976
            at home with a foreign number,       DE, 10115,  FR40303265045, DE136695976
            abroad with a number of home,        FR, 75001,  DE136695976,   DE136695976
            out of the Union,                    CH, 8001,   FR40303265045, DE136695976
            to Great Britain,                    GB, YO17HH, FR40303265045, DE136695976
            to the Canary Islands,               ES, 35001,  FR40303265045, DE136695976
            by a seller without a number,        FR, 75001,  FR40303265045, ''
            by a British seller,                 FR, 75001,  FR40303265045, GB980780684
            """)
    void chargesTax(String what, String country, String postcode, String buyer, String seller) {
        Quote quote = quote(basket(country, postcode, buyer), rules(true, seller));

        assertThat(quote.taxes()).as(what).isNotEmpty();
        assertThat(quote.reverseCharge()).isNull();
        assertThat(quote.totals().total()).isEqualTo(2_795);
    }

    @ParameterizedTest
    @CsvSource({"FR, 75001", "NL, 1012AB", "MC, 98000", "GB, BT11AA", "GR, 10431", "ES, 28001"})
    void holdsInEveryOtherMemberState(String country, String postcode) {
        assertThat(quote(basket(country, postcode, DUTCH), rules(true, GERMAN)).reverseCharge())
                .isNotNull();
    }

    private static Basket basket(String country, String postcode, @Nullable String buyer) {
        return new Basket(
                GBP,
                List.of(item("TEA", 2, 700), item("CUP", 1, 1_000)),
                Destination.of(country, postcode),
                null,
                buyer == null ? null : VatId.parse(buyer).orElse(null),
                List.of(),
                NOW);
    }

    private static PricingRules rules(boolean included, @Nullable String seller) {
        TaxRule tax = new TaxRule("*", "", 2_000, included, true, TaxRule.Rounding.PER_RATE);
        VatId number = seller == null ? null : VatId.parse(seller).orElse(null);
        return new PricingRules(house().methods(), List.of(tax), List.of(), number);
    }
}
