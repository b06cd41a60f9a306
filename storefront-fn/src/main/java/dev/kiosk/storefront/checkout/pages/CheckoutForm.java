package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.fn.Ids;
import dev.kiosk.storefront.cart.pages.CartNow;
import dev.kiosk.storefront.checkout.http.CheckoutRequest;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.payment.domain.PaymentOffer;
import dev.kiosk.storefront.pricing.domain.Delivery;
import dev.kiosk.storefront.pricing.domain.VatId;
import dev.kiosk.storefront.pricing.pages.Whereabouts;
import dev.kiosk.storefront.web.pages.Page;
import dev.kiosk.ui.page.Form;
import dev.kiosk.ui.page.Uuids;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is in the checkout's form.
 *
 * @param cart the id of the cart that is bought
 * @param key what makes sending the form twice harmless
 * @param billed whether the bill goes to another address
 * @param keeps whether who is signed in wants the address kept
 * @param agreed the total that the customer was shown, in minor units and with its currency: compared, never charged
 */
record CheckoutForm(String cart, String key, String agreed, boolean billed, boolean keeps, Map<Field, String> values) {

    private static final Pattern TOTAL = Pattern.compile("([0-9]{1,15})(?: ([A-Z]{3}))?");

    CheckoutForm {
        values = Map.copyOf(values);
    }

    /** Filled in as far as the customer is known. Nothing is agreed to yet. */
    static CheckoutForm fresh(UUID cartId, Page page, PaymentOffer offer, KnownCustomer customer) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.put(Field.COUNTRY, Whereabouts.of(page).country());
        values.put(Field.PAYMENT, offer.methods().getFirst());
        values.putAll(customer.values());
        return new CheckoutForm(cartId.toString(), Ids.next().toString(), "", false, false, values);
    }

    static CheckoutForm of(Form form) {
        return new CheckoutForm(
                form.value("cart"),
                form.value("key"),
                form.value("agreed"),
                !form.value("billing").isEmpty(),
                !form.value("keep").isEmpty(),
                Arrays.stream(Field.values())
                        .collect(Collectors.toMap(Function.identity(), field -> form.value(field.code()))));
    }

    /** With the total that is shown now. */
    CheckoutForm agreedTo(CartNow now) {
        return new CheckoutForm(cart, key, total(now), billed, keeps, values);
    }

    private static String total(CartNow now) {
        return now.totals().total() + " " + now.cart().currency().getCurrencyCode();
    }

    /** Where it goes and how, as far as that has been said. */
    Delivery delivery() {
        Delivery delivery = Whereabouts.ofCode(value(Field.COUNTRY))
                .delivery(shown(Field.REGION), shown(Field.POSTCODE), value(Field.SHIPPING));
        return delivery.ofBusiness(VatId.parse(shown(Field.VAT_ID)).orElse(null));
    }

    String value(Field field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    CheckoutRequest request() {
        return new CheckoutRequest(
                cart,
                new CheckoutRequest.Person(
                        value(Field.NAME),
                        value(Field.EMAIL),
                        value(Field.COMPANY),
                        value(Field.TELEPHONE),
                        shown(Field.VAT_ID)),
                new CheckoutRequest.Place(
                        value(Field.LINE1),
                        value(Field.LINE2),
                        shown(Field.CITY),
                        shown(Field.REGION),
                        shown(Field.POSTCODE),
                        value(Field.COUNTRY)),
                billed ? bill() : null,
                value(Field.SHIPPING),
                agreedTotal(),
                agreedCurrency(),
                value(Field.PAYMENT));
    }

    private CheckoutRequest.Bill bill() {
        return new CheckoutRequest.Bill(
                value(Field.BILLING_NAME),
                value(Field.BILLING_COMPANY),
                value(Field.BILLING_LINE1),
                value(Field.BILLING_LINE2),
                shown(Field.BILLING_CITY),
                shown(Field.BILLING_REGION),
                shown(Field.BILLING_POSTCODE),
                value(Field.BILLING_COUNTRY));
    }

    /** Nothing of what the country has no field for. */
    private String shown(Field field) {
        return Layout.of(this).has(field) ? value(field) : "";
    }

    @Nullable
    Long agreedTotal() {
        Matcher total = TOTAL.matcher(agreed);
        return total.matches() ? Long.valueOf(total.group(1)) : null;
    }

    @Nullable
    String agreedCurrency() {
        Matcher total = TOTAL.matcher(agreed);
        return total.matches() ? total.group(2) : null;
    }

    Optional<UUID> cartId() {
        return Uuids.parse(cart);
    }

    @Nullable
    IdempotencyKey idempotencyKey() {
        return IdempotencyKey.parse(key).orElse(null);
    }

    /** Without what is nobody's business. */
    @Override
    public String toString() {
        return "CheckoutForm[cart=" + cart + "]";
    }
}
