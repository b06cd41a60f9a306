package dev.kiosk.backoffice.rule.pages;

import dev.kiosk.backoffice.client.CatalogueClient.PriceList;
import dev.kiosk.backoffice.client.PricingClient.Days;
import dev.kiosk.backoffice.client.PricingClient.Rate;
import dev.kiosk.backoffice.client.PricingClient.ShippingMethod;
import dev.kiosk.backoffice.client.PricingClient.TaxRule;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.backoffice.web.Typed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** All rules but promotions, and the form for a tax rule. */
public record RulesView(Frame frame, List<Tax> taxes, List<Shipping> methods, List<PriceList> lists, SentForm sent)
        implements AdminView {

    static final String PATH = "/admin/rules";

    public RulesView {
        taxes = List.copyOf(taxes);
        methods = List.copyOf(methods);
        lists = List.copyOf(lists);
    }

    /**
     * @param house by the settings, so that it cannot be removed but only replaced
     * @param unknown whether the catalogue does not have its category yet
     */
    public record Tax(
            String country,
            String category,
            String percent,
            boolean included,
            boolean onShipping,
            String rounding,
            boolean house,
            boolean unknown) {

        static Tax of(TaxRule rule) {
            return new Tax(
                    rule.country(),
                    rule.category(),
                    Typed.percent(Objects.requireNonNull(rule.basisPoints())) + " %",
                    rule.included(),
                    rule.onShipping(),
                    Objects.requireNonNullElse(rule.rounding(), ""),
                    Boolean.TRUE.equals(rule.bySettings()),
                    rule.unknown() != null);
        }

        public String where() {
            return country.equals("*") ? "anywhere" : country;
        }
    }

    /** A shipping method, in words. */
    public record Shipping(String path, String name, String where, String costs, String days, boolean house) {

        static Shipping of(ShippingMethod method) {
            Days days = method.days();
            return new Shipping(
                    ShippingView.path(method.code()),
                    Objects.requireNonNullElse(method.name(), ""),
                    where(method),
                    method.rates().stream().map(Shipping::cost).collect(Collectors.joining("; ")),
                    days == null ? "" : days.from() + " to " + days.to(),
                    Boolean.TRUE.equals(method.bySettings()));
        }

        private static String where(ShippingMethod method) {
            String countries = method.countries().isEmpty() ? "everywhere" : String.join(", ", method.countries());
            return method.exceptPostcodes().isEmpty()
                    ? countries
                    : countries + ", but not " + String.join(", ", method.exceptPostcodes());
        }

        private static String cost(Rate rate) {
            Long freeFrom = rate.freeFrom();
            return Figures.money(Objects.requireNonNull(rate.price()), rate.currency())
                    + (freeFrom == null ? "" : ", free from " + Figures.money(freeFrom, rate.currency()));
        }
    }

    public boolean isTicked(String field) {
        return !sent.value(field).isEmpty();
    }

    @Override
    public String template() {
        return "rules";
    }
}
