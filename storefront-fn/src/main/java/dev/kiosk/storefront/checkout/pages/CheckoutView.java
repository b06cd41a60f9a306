package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.pages.CartNow;
import dev.kiosk.storefront.cart.pages.CartView;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.pricing.pages.Whereabouts;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The checkout.
 *
 * @param script where the module is that keeps the total up to date
 * @param fields in the order of the page
 * @param methods ways to send it where it goes
 * @param troubles what is in the way of an order
 * @param items what is bought, as names and amounts
 * @param news what has changed since the customer looked last, in words
 */
public record CheckoutView(
        Page page,
        String script,
        String cart,
        String key,
        String agreed,
        List<FieldView> fields,
        List<Country> countries,
        List<MethodView> methods,
        List<Trouble> troubles,
        List<Item> items,
        List<Sum> sums,
        List<String> news)
        implements View {

    public CheckoutView {
        fields = List.copyOf(fields);
        countries = List.copyOf(countries);
        methods = List.copyOf(methods);
        troubles = List.copyOf(troubles);
        items = List.copyOf(items);
        sums = List.copyOf(sums);
        news = List.copyOf(news);
    }

    /** Something that is bought. */
    public record Item(String name, String quantity, String amount) {}

    static CheckoutView of(
            Page page, String script, PaymentOffer offer, CartNow now, CheckoutForm form, Remarks remarks) {
        List<FieldView> fields = Arrays.stream(Field.values())
                .map(field -> new FieldView(
                        field,
                        page.text("field." + field.code()),
                        form.value(field),
                        error(field, page, now, form, remarks)))
                .toList();
        return new CheckoutView(
                page.withCartOf(now.items()),
                script,
                form.cart(),
                form.key(),
                form.agreed(),
                fields,
                Country.all(page.texts().locale()),
                MethodView.of(now.quote(), page),
                Stream.concat(
                                troubles(page, fields, remarks.deadCoupon()).stream(),
                                tooCheap(page, offer, now).stream())
                        .toList(),
                now.cart().lines().stream().map(line -> item(line, now, page)).toList(),
                Sum.of(now.quote(), page.texts()),
                Stream.concat(CartView.news(now, page).stream(), remarks.news().stream())
                        .toList());
    }

    private static @Nullable String error(Field field, Page page, CartNow now, CheckoutForm form, Remarks remarks) {
        if (field == Field.COUNTRY && now.quote().options().isEmpty()) {
            String country = Whereabouts.ofCode(form.value(field)).name(page.texts());
            return page.text("field.country.unserved", country);
        }
        if (!remarks.wrong().contains(field)) {
            return null;
        }
        String reason = form.value(field).isEmpty() ? ".missing" : ".wrong";
        return page.text("field." + field.code() + reason, field.maxLength());
    }

    private static List<Trouble> troubles(Page page, List<FieldView> fields, @Nullable String deadCoupon) {
        Stream<Trouble> wrong = fields.stream()
                .flatMap(field -> Stream.ofNullable(field.error()).map(error -> new Trouble(error, "#" + field.id())));
        Stream<Trouble> coupon = Stream.ofNullable(deadCoupon)
                .map(code -> new Trouble(page.text("checkout.coupon.used-up", code), Links.CART));
        return Stream.concat(wrong, coupon).toList();
    }

    /** Told before anything is sent: another means of payment does not help. */
    private static Optional<Trouble> tooCheap(Page page, PaymentOffer offer, CartNow now) {
        Currency currency = now.cart().currency();
        long total = now.totals().total();
        return offer.takes(total, currency)
                ? Optional.empty()
                : Optional.of(new Trouble(
                        page.text(
                                "checkout.minimum",
                                page.money(offer.minimum(currency), currency),
                                page.money(total, currency)),
                        Links.CART));
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
}
