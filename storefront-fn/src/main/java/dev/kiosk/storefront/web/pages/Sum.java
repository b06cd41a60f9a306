package dev.kiosk.storefront.web.pages;

import dev.kiosk.storefront.pricing.domain.Totals;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A line of what something comes to. */
public record Sum(String label, String amount, boolean total) {

    /** From the subtotal to the total; what is nothing is left out, except shipping. */
    public static List<Sum> of(Totals totals, Currency currency, Page page) {
        List<Sum> sums = new ArrayList<>();
        sums.add(new Sum(page.text("sum.subtotal"), page.money(totals.subtotal(), currency), false));
        if (totals.discount() > 0) {
            sums.add(new Sum(page.text("sum.discount"), page.money(-totals.discount(), currency), false));
        }
        String shipping =
                totals.shipping() == 0 ? page.text("sum.shipping.free") : page.money(totals.shipping(), currency);
        sums.add(new Sum(page.text("sum.shipping"), shipping, false));
        if (totals.tax() > 0) {
            sums.add(new Sum(page.text("sum.tax"), page.money(totals.tax(), currency), false));
        }
        sums.add(new Sum(page.text("sum.total"), page.money(totals.total(), currency), true));
        return sums;
    }
}
