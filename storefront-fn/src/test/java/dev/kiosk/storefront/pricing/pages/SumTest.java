package dev.kiosk.storefront.pricing.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.TaxLine;
import dev.kiosk.storefront.pricing.domain.Totals;
import dev.kiosk.storefront.web.pages.Texts;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SumTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Itemised.Saving TEA = new Itemised.Saving("tea-four-for-three", "Tea deal", null, false, 650);
    private static final Itemised.Saving COUPON =
            new Itemised.Saving("spring", "Spring <b>sale</b>", "SPRING", false, 100);
    private static final Itemised.Saving FREE_SHIPPING =
            new Itemised.Saving("on-us", "Shipping is on us", null, true, 395);
    private static final TaxLine WITHIN = new TaxLine(2_000, true, 1_200, 200);
    private static final TaxLine ON_TOP = new TaxLine(550, false, 1_000, 55);

    @Test
    void namesEveryPartInTheCustomersWords() {
        assertThat(lines(Locale.UK, new Totals(2_600, 395, 750, 0, 2_245), TEA, COUPON))
                .containsExactly(
                        "Subtotal £26.00",
                        "Four teas for the price of three -£6.50",
                        "Spring <b>sale</b>, coupon SPRING -£1.00",
                        "Shipping (Standard) £3.95",
                        "Total £22.45",
                        "Tax included, 20% £2.00");
        assertThat(lines(Locale.GERMANY, new Totals(2_600, 395, 650, 0, 2_345), TEA))
                .contains("Vier Tees zum Preis von dreien -6,50\u00a0£", "Versand (Standardversand) 3,95\u00a0£");
    }

    @Test
    void addUpAlsoWhereAPromotionPaysForShipping() {
        assertThat(lines(Locale.UK, new Totals(1_000, 0, 0, 0, 1_000), FREE_SHIPPING))
                .contains("Shipping (Standard) £3.95", "Shipping is on us -£3.95", "Total £10.00");
    }

    @Test
    void tellTaxOnTopByItsRate() {
        Itemised itemised = new Itemised("standard", "Standard", List.of(), List.of(ON_TOP), List.of());

        assertThat(told(Sum.of(itemised, new Totals(1_000, 395, 0, 55, 1_450), GBP, new Texts(Locale.UK))))
                .containsExactly("Subtotal £10.00", "Shipping (Standard) £3.95", "Tax 5.5% £0.55", "Total £14.50");
    }

    @Test
    void areThoseOfAnOrderOfAnEarlierRelease() {
        assertThat(told(Sum.of(Itemised.NOTHING, new Totals(1_000, 0, 0, 55, 1_055), GBP, new Texts(Locale.UK))))
                .containsExactly("Subtotal £10.00", "Shipping Free", "Tax £0.55", "Total £10.55");
    }

    private static List<String> lines(Locale locale, Totals totals, Itemised.Saving... savings) {
        Itemised itemised = new Itemised("standard", "Standard", List.of(savings), List.of(WITHIN), List.of());
        return told(Sum.of(itemised, totals, GBP, new Texts(locale)));
    }

    private static List<String> told(List<Sum> sums) {
        return sums.stream().map(sum -> sum.label() + " " + sum.amount()).toList();
    }
}
