package dev.kiosk.storefront.web.pages.checkout;

import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.Sum;
import dev.kiosk.storefront.web.pages.View;
import dev.kiosk.storefront.web.pages.cart.CartNow;
import dev.kiosk.storefront.web.pages.cart.CartView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The checkout.
 *
 * @param fields in the order of the page
 * @param items what is bought, as names and amounts
 * @param news what has changed since the customer looked last, in words
 */
public record CheckoutView(
        Page page,
        String cart,
        String key,
        String agreed,
        List<FieldView> fields,
        List<Country> countries,
        List<Item> items,
        List<Sum> sums,
        List<String> news)
        implements View {

    public CheckoutView {
        fields = List.copyOf(fields);
        countries = List.copyOf(countries);
        items = List.copyOf(items);
        sums = List.copyOf(sums);
        news = List.copyOf(news);
    }

    /** Something that is bought. */
    public record Item(String name, String quantity, String amount) {}

    static CheckoutView of(Page page, CartNow now, CheckoutForm form, Set<Field> wrong) {
        return new CheckoutView(
                page.withCartOf(now.items()),
                form.cart(),
                form.key(),
                form.agreed(),
                Arrays.stream(Field.values())
                        .map(field -> field(field, page, form.value(field), wrong.contains(field)))
                        .toList(),
                Country.all(page.texts().locale()),
                now.cart().lines().stream().map(line -> item(line, now, page)).toList(),
                Sum.of(now.totals(), now.cart().currency(), page),
                CartView.news(now, page));
    }

    private static FieldView field(Field field, Page page, String value, boolean wrong) {
        String reason = value.isEmpty() ? ".missing" : ".wrong";
        return new FieldView(
                field,
                page.text("field." + field.code()),
                value,
                wrong ? page.text("field." + field.code() + reason, field.maxLength()) : null);
    }

    private static Item item(CartLine line, CartNow now, Page page) {
        return new Item(
                line.option().isEmpty() ? line.name() : line.name() + ", " + line.option(),
                page.number(line.quantity()),
                page.money(line.lineTotal(), now.cart().currency()));
    }

    @Override
    public String template() {
        return "checkout";
    }

    public FieldView field(Field field) {
        return fields.stream().filter(view -> view.field() == field).findFirst().orElseThrow();
    }

    public List<FieldView> wrong() {
        return fields.stream().filter(field -> field.error() != null).toList();
    }
}
