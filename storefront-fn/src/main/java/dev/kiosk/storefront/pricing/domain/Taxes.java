package dev.kiosk.storefront.pricing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The tax on what is paid for goods and shipping, one line a rate. */
final class Taxes {

    private static final int SHIPPING = -1;

    private static final Comparator<TaxLine> ORDER = Comparator.comparing(TaxLine::included)
            .thenComparing(Comparator.comparingInt(TaxLine::basisPoints).reversed());

    private final Map<Rate, List<Taxed>> amounts = new LinkedHashMap<>();
    private final Basket basket;

    /** @param line of the basket; {@value #SHIPPING} for shipping */
    private record Taxed(int line, long amount) {}

    /** What is taxed alike. */
    private record Rate(int basisPoints, boolean included, TaxRule.Rounding rounding) {

        static Rate of(TaxRule rule) {
            return new Rate(rule.basisPoints(), rule.included(), rule.rounding());
        }

        TaxLine on(List<Taxed> amounts) {
            TaxRule rule = new TaxRule(TaxRule.ANYWHERE, "", basisPoints, included, false, rounding);
            long taxable = amounts.stream().mapToLong(Taxed::amount).sum();
            LongStream each = amounts.stream().mapToLong(Taxed::amount);
            long tax = switch (rounding) {
                case PER_RATE -> rule.on(taxable);
                case PER_LINE -> each.map(rule::on).sum();
            };
            return new TaxLine(basisPoints, included, taxable, tax);
        }
    }

    private Taxes(Basket basket) {
        this.basket = basket;
    }

    static Taxes of(Basket basket, Discounts discounts, PricingRules rules) {
        Taxes taxes = new Taxes(basket);
        for (int line = 0; line < basket.items().size(); line++) {
            int at = line;
            Item item = basket.items().get(line);
            rules.tax(basket.destination(), item.category())
                    .ifPresent(rule -> taxes.add(rule, new Taxed(at, item.total() - discounts.on(at))));
        }
        rules.tax(basket.destination(), "")
                .filter(TaxRule::onShipping)
                .ifPresent(rule -> taxes.add(rule, new Taxed(SHIPPING, discounts.shipping())));
        return taxes;
    }

    private void add(TaxRule rule, Taxed taxed) {
        if (rule.basisPoints() > 0 && taxed.amount() > 0) {
            amounts.computeIfAbsent(Rate.of(rule), rate -> new ArrayList<>()).add(taxed);
        }
    }

    List<TaxLine> lines() {
        return amounts.entrySet().stream()
                .map(entry -> entry.getKey().on(entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** At which rate a line of the basket is taxed; 0 for none. */
    int basisPoints(int line) {
        return amounts.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(taxed -> taxed.line() == line))
                .mapToInt(entry -> entry.getKey().basisPoints())
                .findFirst()
                .orElse(0);
    }

    /** The tax that prices contain, by line of the basket; the last is that of shipping. */
    long[] contained() {
        long[] contained = new long[basket.items().size() + 1];
        amounts.forEach((rate, taxed) -> {
            if (rate.included()) {
                long[] weights = taxed.stream().mapToLong(Taxed::amount).toArray();
                long[] shares = Allocation.of(rate.on(taxed).amount(), weights);
                for (int i = 0; i < shares.length; i++) {
                    int line = taxed.get(i).line();
                    contained[line == SHIPPING ? contained.length - 1 : line] += shares[i];
                }
            }
        });
        return contained;
    }
}
