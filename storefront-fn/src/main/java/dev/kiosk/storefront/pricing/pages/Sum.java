package dev.kiosk.storefront.pricing.pages;

import dev.kiosk.storefront.pricing.domain.Itemised;
import dev.kiosk.storefront.pricing.domain.Quote;
import dev.kiosk.storefront.pricing.domain.TaxLine;
import dev.kiosk.storefront.pricing.domain.Totals;
import dev.kiosk.storefront.web.pages.Texts;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of what something comes to. */
public record Sum(String label, String amount, Kind kind) {

    /** What a line is to the total. */
    public enum Kind {
        /** The total is the sum of these. */
        PART,
        TOTAL,
        /** Contained in the total. */
        WITHIN
    }

    /** What an order came to. */
    public static List<Sum> of(Itemised itemised, Totals totals, Currency currency, Texts texts) {
        return new Lines(itemised, totals, currency, texts).all(true);
    }

    /** The same, with what of it was given back. */
    public static List<Sum> of(Itemised itemised, Totals totals, long refunded, Currency currency, Texts texts) {
        List<Sum> sums = new ArrayList<>(of(itemised, totals, currency, texts));
        if (refunded > 0) {
            sums.add(new Sum(texts.text("sum.refunded"), texts.money(-refunded, currency), Kind.WITHIN));
        }
        return sums;
    }

    /** What a cart comes to. */
    public static List<Sum> of(Quote quote, Texts texts) {
        boolean served = quote.shipping() != null || quote.lines().isEmpty();
        return new Lines(Itemised.of(quote), quote.totals(), quote.currency(), texts).all(served);
    }

    public boolean isTotal() {
        return kind == Kind.TOTAL;
    }

    /** For the style sheet; null for what has no style of its own. */
    public @Nullable String style() {
        return switch (kind) {
            case PART -> null;
            case TOTAL -> "total";
            case WITHIN -> "within";
        };
    }

    /** One order or cart in lines. */
    private record Lines(Itemised itemised, Totals totals, Currency currency, Texts texts) {

        List<Sum> all(boolean served) {
            List<Sum> sums = new ArrayList<>();
            sums.add(part(texts.text("sum.subtotal"), totals.subtotal()));
            itemised.savings().stream()
                    .filter(saving -> !saving.onShipping())
                    .forEach(saving -> sums.add(saved(saving)));
            Quote.ReverseCharge reversed = itemised.reverseCharge();
            if (reversed != null && reversed.goods() > 0) {
                sums.add(part(texts.text("sum.reverse-charge.goods"), -reversed.goods()));
            }
            sums.add(
                    served
                            ? shipping()
                            : new Sum(texts.text("sum.shipping"), texts.text("sum.shipping.none"), Kind.PART));
            itemised.savings().stream().filter(Itemised.Saving::onShipping).forEach(saving -> sums.add(saved(saving)));
            addTaxOnTop(sums);
            sums.add(new Sum(texts.text("sum.total"), money(totals.total()), Kind.TOTAL));
            itemised.taxes().stream()
                    .filter(TaxLine::included)
                    .map(tax -> new Sum(texts.text("sum.tax.included", rate(tax)), money(tax.amount()), Kind.WITHIN))
                    .forEach(sums::add);
            if (reversed != null) {
                sums.add(new Sum(note(reversed), money(0), Kind.WITHIN));
            }
            return sums;
        }

        /** An order of an earlier release does not say the numbers. */
        private String note(Quote.ReverseCharge reversed) {
            String seller = reversed.seller();
            String buyer = reversed.buyer();
            return seller == null || buyer == null
                    ? texts.text("sum.reverse-charge")
                    : texts.text("sum.reverse-charge.numbers", seller, buyer);
        }

        /** Before promotions, which have lines of their own. */
        private Sum shipping() {
            long saved = itemised.savings().stream()
                    .filter(Itemised.Saving::onShipping)
                    .mapToLong(Itemised.Saving::amount)
                    .sum();
            long price = totals.shipping() + saved;
            return new Sum(method(), price == 0 ? texts.text("sum.shipping.free") : money(price), Kind.PART);
        }

        private String method() {
            String code = itemised.shippingMethod();
            String name = itemised.shippingName();
            return code == null || name == null
                    ? texts.text("sum.shipping")
                    : texts.text("sum.shipping.by", RuleNames.method(code, name, texts));
        }

        private Sum saved(Itemised.Saving saving) {
            String name = RuleNames.promotion(saving.promotion(), saving.name(), texts);
            String coupon = saving.coupon();
            return part(coupon == null ? name : texts.text("sum.coupon", coupon, name), -saving.amount());
        }

        /** An order of an earlier release does not say at which rates. */
        private void addTaxOnTop(List<Sum> sums) {
            List<TaxLine> onTop =
                    itemised.taxes().stream().filter(tax -> !tax.included()).toList();
            onTop.forEach(tax -> sums.add(part(texts.text("sum.tax", rate(tax)), tax.amount())));
            if (onTop.isEmpty() && totals.tax() > 0) {
                sums.add(part(texts.text("sum.tax.any"), totals.tax()));
            }
        }

        private String rate(TaxLine tax) {
            return texts.percent(tax.basisPoints());
        }

        private Sum part(String label, long amount) {
            return new Sum(label, money(amount), Kind.PART);
        }

        private String money(long amount) {
            return texts.money(amount, currency);
        }
    }
}
