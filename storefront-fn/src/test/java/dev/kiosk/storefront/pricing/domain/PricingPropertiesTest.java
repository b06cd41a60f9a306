package dev.kiosk.storefront.pricing.domain;

import static dev.kiosk.storefront.pricing.domain.PricingFixtures.GBP;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.NOW;
import static dev.kiosk.storefront.pricing.domain.PricingFixtures.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.pricing.domain.Promotion.Conditions;
import dev.kiosk.storefront.pricing.domain.Promotion.Limits;
import dev.kiosk.storefront.pricing.domain.Promotion.Stacking;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds whatever is in a cart, and whatever the rules are. */
class PricingPropertiesTest {

    private static final List<String> CATEGORIES = List.of("", "tea", "books", "lamps");

    @Property
    void theTotalIsTheSumOfItsParts(@ForAll("baskets") Basket basket, @ForAll("rules") PricingRules rules) {
        Quote quote = quote(basket, rules);
        Totals totals = quote.totals();

        assertThat(totals.total()).isEqualTo(totals.subtotal() - totals.discount() + totals.shipping() + totals.tax());
        assertThat(totals.subtotal())
                .isEqualTo(basket.items().stream().mapToLong(Item::total).sum());
        assertThat(totals.tax())
                .isEqualTo(quote.taxes().stream()
                        .filter(line -> !line.included())
                        .mapToLong(TaxLine::amount)
                        .sum());
    }

    @Property
    void nothingIsEverNegative(@ForAll("baskets") Basket basket, @ForAll("rules") PricingRules rules) {
        Quote quote = quote(basket, rules);
        Totals totals = quote.totals();

        assertThat(List.of(totals.subtotal(), totals.shipping(), totals.discount(), totals.tax(), totals.total()))
                .allMatch(amount -> amount >= 0);
        assertThat(totals.discount()).isLessThanOrEqualTo(totals.subtotal());
        assertThat(quote.taxes()).allMatch(line -> line.amount() >= 0 && line.amount() <= line.taxable());
    }

    @Property
    void theLinesTogetherSaveWhatThePromotionsSave(
            @ForAll("baskets") Basket basket, @ForAll("rules") PricingRules rules) {
        Quote quote = quote(basket, rules);

        assertThat(quote.lines().stream().mapToLong(Quote.Line::discount).sum())
                .isEqualTo(quote.totals().discount());
        assertThat(quote.discounts().stream()
                        .filter(applied -> applied.target() == Applied.Target.GOODS)
                        .mapToLong(Applied::amount)
                        .sum())
                .isEqualTo(quote.totals().discount());
        assertThat(quote.lines())
                .allMatch(line ->
                        line.discount() >= 0 && line.discount() <= line.item().total());
        assertThat(quote.discounts()).allMatch(applied -> applied.amount() > 0);
    }

    @Property
    void theOrderOfCouponsAndOfRulesDoesNotMatter(
            @ForAll("baskets") Basket basket, @ForAll("rules") PricingRules rules) {
        Basket reversed = new Basket(
                basket.currency(),
                basket.items(),
                basket.destination(),
                basket.method(),
                basket.coupons().reversed(),
                basket.at());
        PricingRules shuffled = new PricingRules(
                rules.methods().reversed(), rules.taxes(), rules.promotions().reversed());

        Quote one = quote(basket, rules);
        Quote other = quote(reversed, shuffled);
        assertThat(other.totals()).isEqualTo(one.totals());
        assertThat(other.discounts()).isEqualTo(one.discounts());
        assertThat(other.lines()).isEqualTo(one.lines());
    }

    @Property
    void oneOfThoseThatDoNotGoWithOthersIsAlone(@ForAll("baskets") Basket basket, @ForAll("rules") PricingRules rules) {
        List<Applied> applied = quote(basket, rules).discounts();

        assertThat(applied.size() == 1
                        || applied.stream()
                                .allMatch(one -> one.promotion().stacking().combinable()))
                .isTrue();
    }

    @Property
    void anotherPromotionNeverMakesItDearer(
            @ForAll("baskets") Basket basket, @ForAll("rules") PricingRules rules, @ForAll("alone") Promotion another) {
        PricingRules more = rules.with(List.of(PricingFixtures.unused(another)));

        assertThat(toPay(quote(basket, more))).isLessThanOrEqualTo(toPay(quote(basket, rules)));
    }

    @Property
    void anAmountIsDividedToTheLastPennyInProportion(
            @ForAll @Size(min = 1, max = 50) List<@LongRange(min = 0, max = 1_000_000_000) Long> weights,
            @ForAll @LongRange(min = 0, max = 1_000_000) long part) {
        long[] all = weights.stream().mapToLong(Long::longValue).toArray();
        long sum = Arrays.stream(all).sum();
        long amount = sum == 0 ? 0 : part * (sum / 1_000_000) + part % (sum + 1);
        long wanted = Math.min(amount, sum);

        long[] shares = Allocation.of(wanted, all);

        assertThat(Arrays.stream(shares).sum()).isEqualTo(wanted);
        assertThat(IntStream.range(0, all.length)).allMatch(i -> shares[i] >= 0 && shares[i] <= all[i]);
        assertThat(IntStream.range(0, all.length))
                .allMatch(i -> sum == 0 || Math.abs(shares[i] - (double) wanted * all[i] / sum) < 1.001);
    }

    /** Before tax, which may go up where something dearer is taxed less. */
    private static long toPay(Quote quote) {
        return quote.totals().subtotal()
                - quote.totals().discount()
                + quote.totals().shipping();
    }

    @Provide
    Arbitrary<Basket> baskets() {
        Arbitrary<Item> item = Combinators.combine(
                        Arbitraries.of(CATEGORIES),
                        Arbitraries.integers().between(1, 1_000),
                        Arbitraries.longs().between(1, 1_000_000))
                .as((category, quantity, price) -> new Item("SKU", category, quantity, price));
        return Combinators.combine(
                        item.list().ofMaxSize(8),
                        Arbitraries.of("GB", "DE", "US", "NO").injectNull(0.2),
                        Arbitraries.of("C1", "C2", "C3", "NONE").set().ofMaxSize(4))
                .as((items, country, coupons) -> new Basket(
                        GBP,
                        items,
                        country == null ? null : Destination.of(country, ""),
                        null,
                        List.copyOf(coupons),
                        NOW));
    }

    @Provide
    Arbitrary<PricingRules> rules() {
        Arbitrary<ShippingMethod> method = Combinators.combine(
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.longs().between(0, 5_000),
                        Arbitraries.longs().between(0, 100_000).injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 2))
                .as((code, price, free, after, position) -> new ShippingMethod(
                        code,
                        code,
                        Zone.EVERYWHERE,
                        List.of(new Rate(GBP, price, free)),
                        after,
                        Days.UNSAID,
                        position));
        Arbitrary<TaxRule> tax = Combinators.combine(
                        Arbitraries.of("*", "GB", "DE", "US"),
                        Arbitraries.of(CATEGORIES),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(TaxRule.Rounding.values()))
                .as((country, category, basisPoints, included, onShipping, rounding) -> new TaxRule(
                        country, category, basisPoints, included, onShipping && category.isEmpty(), rounding));
        return Combinators.combine(
                        method.list().uniqueElements(ShippingMethod::code).ofMaxSize(3),
                        tax.list()
                                .uniqueElements(rule -> rule.country() + rule.category())
                                .ofMaxSize(6),
                        promotions().list().uniqueElements(Promotion::key).ofMaxSize(6))
                .as((methods, taxes, promotions) -> new PricingRules(
                        methods,
                        taxes,
                        promotions.stream().map(PricingFixtures::unused).toList()));
    }

    @Provide
    Arbitrary<Promotion> alone() {
        return promotions()
                .map(promotion -> new Promotion(
                        "z-another",
                        promotion.name(),
                        null,
                        promotion.effect(),
                        promotion.conditions(),
                        promotion.limits(),
                        new Stacking(false, 0),
                        true));
    }

    private static Arbitrary<Promotion> promotions() {
        Arbitrary<Effect> effect = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 10_000).map(Effect.Percent::new),
                Arbitraries.longs().between(1, 10_000_000).map(Effect.Amount::new),
                Combinators.combine(
                                Arbitraries.of("a", "b", "c").set().ofMaxSize(2),
                                Arbitraries.longs().between(1, 5_000).injectNull(0.5))
                        .as(Effect.FreeShipping::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 5),
                                Arbitraries.integers().between(1, 5))
                        .as(Effect.BuyGet::new));
        return Combinators.combine(
                        Arbitraries.of("k1", "k2", "k3", "k4", "k5", "k6"),
                        Arbitraries.of("C1", "C2", "C3").injectNull(0.5),
                        effect,
                        Arbitraries.of(CATEGORIES).set().ofMaxSize(2),
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-1, 1))
                .as((key, coupon, given, categories, minimum, after, combinable, priority) -> new Promotion(
                        key,
                        key,
                        coupon,
                        given,
                        new Conditions(null, null, GBP, minimum, after, new Scope(Set.of(), categories)),
                        Limits.NONE,
                        new Stacking(combinable, priority),
                        true));
    }
}
