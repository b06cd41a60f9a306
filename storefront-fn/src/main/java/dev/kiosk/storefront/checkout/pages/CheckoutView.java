package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.storefront.cart.domain.CartLine;
import dev.kiosk.storefront.cart.pages.CartNow;
import dev.kiosk.storefront.cart.pages.CartView;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.pricing.pages.Sum;
import dev.kiosk.storefront.web.pages.Links;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.storefront.web.pages.View;
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
 * @param address where the goods go, row by row
 * @param bill where the bill goes, row by row
 * @param billed whether that is somewhere else
 * @param hidden what the form has no field for, and was typed all the same
 * @param methods ways to send it where it goes
 * @param payments what it can be paid with
 * @param paymentHint what there is to know of that
 * @param troubles what is in the way of an order
 * @param items what is bought, as names and amounts
 * @param news what has changed since the customer looked last, in words
 * @param addresses of theirs, to fill it in with
 * @param keeps whether the address is to be kept for another time
 */
public record CheckoutView(
        Page page,
        String script,
        String cart,
        String key,
        String agreed,
        List<FieldView> fields,
        List<List<FieldView>> address,
        List<List<FieldView>> bill,
        boolean billed,
        List<FieldView> hidden,
        List<MethodView> methods,
        List<PaymentView> payments,
        String paymentHint,
        List<Trouble> troubles,
        List<Item> items,
        List<Sum> sums,
        List<String> news,
        List<AddressChoice> addresses,
        boolean keeps)
        implements View {

    public CheckoutView {
        fields = List.copyOf(fields);
        address = List.copyOf(address);
        bill = List.copyOf(bill);
        hidden = List.copyOf(hidden);
        methods = List.copyOf(methods);
        payments = List.copyOf(payments);
        troubles = List.copyOf(troubles);
        items = List.copyOf(items);
        sums = List.copyOf(sums);
        news = List.copyOf(news);
        addresses = List.copyOf(addresses);
    }

    /** Something that is bought. */
    public record Item(String name, String quantity, String amount) {}

    static CheckoutView of(
            Page page,
            String script,
            PaymentOffer offer,
            CartNow now,
            CheckoutForm form,
            Remarks remarks,
            KnownCustomer customer) {
        Layout layout = Layout.of(form);
        boolean served = !now.quote().options().isEmpty();
        FieldViews views = new FieldViews(page, form, layout, remarks.wrong(), served);
        List<FieldView> fields = layout.fields().stream().map(views::of).toList();
        return new CheckoutView(
                page.withCartOf(now.items()),
                script,
                form.cart(),
                form.key(),
                form.agreed(),
                fields,
                rows(layout.rows(false), views),
                rows(layout.rows(true), views),
                layout.billed(),
                layout.hidden().stream()
                        .filter(field -> !form.value(field).isEmpty())
                        .map(views::of)
                        .toList(),
                MethodView.of(now.quote(), page),
                PaymentView.of(offer, form.value(Field.PAYMENT)),
                page.text("checkout.payment." + offer.code()),
                Stream.concat(
                                troubles(page, fields, remarks.deadCoupon()).stream(),
                                tooCheap(page, offer, now).stream())
                        .toList(),
                now.cart().lines().stream().map(line -> item(line, now, page)).toList(),
                Sum.of(now.quote(), page.texts()),
                Stream.concat(CartView.news(now, page).stream(), remarks.news().stream())
                        .toList(),
                AddressChoice.of(customer, page),
                form.keeps());
    }

    private static List<List<FieldView>> rows(List<List<Field>> rows, FieldViews views) {
        return rows.stream().map(row -> row.stream().map(views::of).toList()).toList();
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

    public boolean has(Field field) {
        return fields.stream().anyMatch(view -> view.field() == field);
    }
}
