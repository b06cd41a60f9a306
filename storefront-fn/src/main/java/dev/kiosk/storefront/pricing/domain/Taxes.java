package dev.kiosk.storefront.pricing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The tax on what is paid for goods and shipping, one line a rate. */
final class Taxes {

    private static final Comparator<TaxLine> ORDER = Comparator.comparing(TaxLine::included)
            .thenComparing(Comparator.comparingInt(TaxLine::basisPoints).reversed());

    private final Map<Rate, List<Long>> amounts = new LinkedHashMap<>();
    private final Basket basket;
    private final PricingRules rules;

    /** What is taxed alike. */
    private record Rate(int basisPoints, boolean included, TaxRule.Rounding rounding) {

        static Rate of(TaxRule rule) {
            return new Rate(rule.basisPoints(), rule.included(), rule.rounding());
        }

        TaxLine on(List<Long> amounts) {
            TaxRule rule = new TaxRule(TaxRule.ANYWHERE, "", basisPoints, included, false, rounding);
            long taxable = amounts.stream().mapToLong(Long::longValue).sum();
            LongStream each = amounts.stream().mapToLong(Long::longValue);
            long tax = switch (rounding) {
                case PER_RATE -> rule.on(taxable);
                case PER_LINE -> each.map(rule::on).sum();
            };
            return new TaxLine(basisPoints, included, taxable, tax);
        }
    }

    private Taxes(Basket basket, PricingRules rules) {
        this.basket = basket;
        this.rules = rules;
    }

    static List<TaxLine> of(Basket basket, Discounts discounts, PricingRules rules) {
        Taxes taxes = new Taxes(basket, rules);
        for (int line = 0; line < basket.items().size(); line++) {
            Item item = basket.items().get(line);
            taxes.add(item.category(), item.total() - discounts.on(line));
        }
        taxes.addShipping(discounts.shipping());
        return taxes.lines();
    }

    private void add(String category, long amount) {
        rules.tax(basket.destination(), category).ifPresent(rule -> add(rule, amount));
    }

    private void addShipping(long amount) {
        rules.tax(basket.destination(), "").filter(TaxRule::onShipping).ifPresent(rule -> add(rule, amount));
    }

    private void add(TaxRule rule, long amount) {
        if (rule.basisPoints() > 0 && amount > 0) {
            amounts.computeIfAbsent(Rate.of(rule), rate -> new ArrayList<>()).add(amount);
        }
    }

    private List<TaxLine> lines() {
        return amounts.entrySet().stream()
                .map(entry -> entry.getKey().on(entry.getValue()))
                .sorted(ORDER)
                .toList();
    }
}
