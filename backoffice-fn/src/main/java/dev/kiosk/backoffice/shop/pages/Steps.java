package dev.kiosk.backoffice.shop.pages;

import dev.kiosk.backoffice.client.PricingClient.ShippingMethod;
import dev.kiosk.backoffice.client.PricingClient.TaxRule;
import dev.kiosk.backoffice.client.ShopClient.Front;
import dev.kiosk.backoffice.web.Section;
import dev.kiosk.backoffice.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What there is to do before a shop opens, as far as facts tell what is done.
 *
 * @param currency of the shop
 * @param provider whom order-fn asks for the money
 * @param products whether there is any
 * @param orders whether there was any
 */
public record Steps(
        Front front,
        String currency,
        List<TaxRule> taxes,
        List<ShippingMethod> shipping,
        String provider,
        boolean products,
        boolean orders) {

    private static final String SANDBOX = "sandbox";

    public Steps {
        taxes = List.copyOf(taxes);
        shipping = List.copyOf(shipping);
    }

    /**
     * Something to do.
     *
     * @param state what there is, in words
     * @param path where it is done; empty of what the installation says
     * @param link what the way there is called
     */
    public record Step(String title, boolean done, String state, String path, String link) {}

    public List<Step> all() {
        return List.of(named(), priced(), taxed(), shipped(), paid(), written(), filled(), tried(), opened());
    }

    private Step named() {
        boolean done = front.revision() > 0;
        return new Step(
                "Name",
                done,
                done
                        ? "The shop is called " + front.name() + "."
                        : "It is called " + front.name() + " by the settings.",
                ShopView.PATH,
                "Say what it is called, and who sells");
    }

    private Step priced() {
        return new Step(
                "Currency",
                true,
                "Prices are in " + currency + ", by the installation; other currencies are price lists.",
                "",
                "");
    }

    private Step taxed() {
        boolean own = taxes.stream().anyMatch(rule -> !Boolean.TRUE.equals(rule.bySettings()));
        String rates = taxes.stream()
                .map(rule -> Typed.percent(Objects.requireNonNullElse(rule.basisPoints(), 0L)) + " %")
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("nothing");
        boolean done = own || taxes.stream().anyMatch(rule -> !Objects.equals(rule.basisPoints(), 0L));
        return new Step(
                "Tax",
                done,
                done ? "Taxed at " + rates + "." : "No tax is charged. A rule of 0 % says that this is right.",
                Section.RULES.path() + "#taxes",
                "Say what is taxed, and how");
    }

    private Step shipped() {
        boolean done = shipping.stream().anyMatch(method -> !Boolean.TRUE.equals(method.bySettings()));
        return new Step(
                "Shipping",
                done,
                done ? "There are methods of your own." : "There is one method by the settings, to everywhere.",
                Section.RULES.path() + "#shipping",
                "Say where it is sent, and what that costs");
    }

    private Step paid() {
        boolean done = !provider.equals(SANDBOX);
        return new Step(
                "Payment",
                done,
                done
                        ? "Customers pay by " + provider + ", by the installation."
                        : "By the sandbox: no money moves. The installation says who takes it (payment.provider).",
                "",
                "");
    }

    private Step written() {
        List<String> missing = Arrays.stream(LegalText.values())
                .filter(text -> front.page(text.code()).isEmpty())
                .map(LegalText::title)
                .toList();
        return new Step(
                "Legal pages",
                missing.isEmpty(),
                missing.isEmpty() ? "All four are written." : "Not written: " + String.join(", ", missing) + ".",
                ShopView.PATH + "#pages",
                "Write them");
    }

    private Step filled() {
        return new Step(
                "First product",
                products,
                products ? "There is something on the shelves." : "The shelves are empty.",
                Section.PRODUCTS.path(),
                products ? "Look at the products" : "Make one, or bring them in by a file");
    }

    private Step tried() {
        return new Step(
                "Test order",
                orders,
                orders
                        ? "There are orders."
                        : "Nobody has ordered anything: have a look around the shop, buy something, and follow it here.",
                Section.ORDERS.path(),
                "Look at the orders");
    }

    private Step opened() {
        return new Step(
                "Open",
                front.open(),
                front.open() ? "Customers are let in." : "Customers read that it is not open yet.",
                ShopView.PATH + "#open",
                front.open() ? "Close it" : "Let them in");
    }
}
