package dev.kiosk.storefront.admin.rule;

import dev.kiosk.storefront.admin.web.AdminView;
import dev.kiosk.storefront.admin.web.Desk;
import dev.kiosk.storefront.admin.web.Figures;
import dev.kiosk.storefront.admin.web.Sent;
import dev.kiosk.storefront.admin.web.Typed;
import dev.kiosk.storefront.pricing.domain.HouseRules;
import dev.kiosk.storefront.pricing.domain.ShippingMethod;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Days;
import dev.kiosk.storefront.pricing.domain.ShippingMethod.Rate;
import dev.kiosk.storefront.pricing.domain.TaxRule;
import java.util.List;
import java.util.stream.Collectors;

/** All rules but promotions, and the form for a tax rule. */
public record RulesView(Desk desk, List<Tax> taxes, List<Shipping> methods, List<PriceList> lists, Sent sent)
        implements AdminView {

    static final String PATH = "/admin/rules";

    public RulesView {
        taxes = List.copyOf(taxes);
        methods = List.copyOf(methods);
        lists = List.copyOf(lists);
    }

    /** @param house by the settings, so that it cannot be removed but only replaced */
    public record Tax(
            String country,
            String category,
            String percent,
            boolean included,
            boolean onShipping,
            String rounding,
            boolean house) {

        static Tax of(TaxRule rule, HouseRules house) {
            return new Tax(
                    rule.country(),
                    rule.category(),
                    Typed.percent(rule.basisPoints()) + " %",
                    rule.included(),
                    rule.onShipping(),
                    TaxForm.code(rule.rounding()),
                    rule.equals(house.tax()));
        }

        public String where() {
            return country.equals(TaxRule.ANYWHERE) ? "anywhere" : country;
        }
    }

    /** A shipping method, in words. */
    public record Shipping(String path, String name, String where, String costs, String days, boolean house) {

        static Shipping of(ShippingMethod method, HouseRules house) {
            return new Shipping(
                    ShippingView.path(method.code()),
                    method.name(),
                    where(method),
                    method.rates().stream().map(Shipping::cost).collect(Collectors.joining("; ")),
                    method.days().equals(Days.UNSAID)
                            ? ""
                            : method.days().from() + " to " + method.days().to(),
                    method.equals(house.standard()));
        }

        private static String where(ShippingMethod method) {
            String countries = method.zone().countries().isEmpty()
                    ? "everywhere"
                    : method.zone().countries().stream().sorted().collect(Collectors.joining(", "));
            List<String> except = method.zone().exceptPostcodes();
            return except.isEmpty() ? countries : countries + ", but not " + String.join(", ", except);
        }

        private static String cost(Rate rate) {
            String currency = rate.currency().getCurrencyCode();
            Long freeFrom = rate.freeFrom();
            return Figures.money(rate.price(), currency)
                    + (freeFrom == null ? "" : ", free from " + Figures.money(freeFrom, currency));
        }
    }

    /** @param missing SKUs that are not offered in the currency */
    public record PriceList(String currency, long priced, long missing) {}

    public boolean isTicked(String field) {
        return !sent.value(field).isEmpty();
    }

    @Override
    public String template() {
        return "rules";
    }
}
