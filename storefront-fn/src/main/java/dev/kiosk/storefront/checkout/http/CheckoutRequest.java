package dev.kiosk.storefront.checkout.http;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.address.domain.Envelope;
import dev.kiosk.storefront.checkout.domain.CheckOut;
import dev.kiosk.storefront.checkout.domain.Customer;
import dev.kiosk.storefront.pricing.domain.Pricing;
import dev.kiosk.storefront.pricing.http.TypedVatId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who buys a cart, where it goes and how, and the payment provider's token. Amounts, should somebody send some, are not looked
 * at.
 *
 * @param agreedTotal the total that the customer was shown: compared, never charged
 * @param agreedCurrency of it
 */
public record CheckoutRequest(
        @Nullable String cartId,
        @Nullable Person customer,
        @Nullable Place shippingAddress,
        @Nullable Bill billingAddress,
        @Nullable String shippingMethod,
        @Nullable Long agreedTotal,
        @Nullable String agreedCurrency,
        @Nullable String paymentToken) {

    private static final int MAX_LINE = 200;
    private static final int MAX_METHOD = 64;
    private static final int MAX_CURRENCY = 3;
    private static final int MAX_TOKEN = 200;

    /**
     * Who buys.
     *
     * @param company who gets the goods, beside the name
     * @param vatId with the country's code: {@code DE136695976}
     */
    public record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String company,
            @Nullable String telephone,
            @Nullable String vatId) {

        static final Person NOBODY = new Person(null, null, null, null, null);
    }

    /**
     * Where the goods go; which parts are needed, the country says.
     *
     * @param region a state, a province and the like: its code or its name
     * @param country ISO 3166-1 alpha-2
     */
    public record Place(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            @Nullable String country) {

        static final Place NOWHERE = new Place(null, null, null, null, null, null);
    }

    /** Where the bill goes, if that is somewhere else. */
    public record Bill(
            @Nullable String name,
            @Nullable String company,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            @Nullable String country) {

        Place place() {
            return new Place(line1, line2, city, region, postcode, country);
        }
    }

    /** @throws dev.kiosk.fn.problem.Problem naming every field that is wrong */
    public CheckOut command() {
        Violations violations = new Violations();
        CheckOut command = command(violations);
        violations.throwIfAny();
        return command;
    }

    /** Worth something only if nothing was noted. */
    public CheckOut command(Violations violations) {
        return new CheckOut(
                violations.uuid("cartId", cartId),
                person(customer == null ? Person.NOBODY : customer, violations),
                violations.optionalText("shippingMethod", shippingMethod, MAX_METHOD),
                total(violations),
                violations.optionalText("agreedCurrency", agreedCurrency, MAX_CURRENCY),
                violations.text("paymentToken", paymentToken, MAX_TOKEN));
    }

    private @Nullable Long total(Violations violations) {
        if (agreedTotal != null && (agreedTotal < 0 || agreedTotal > Pricing.MAX_TOTAL)) {
            violations.add("agreedTotal", "is 0 to " + Pricing.MAX_TOTAL + " minor units, not " + agreedTotal);
        }
        return agreedTotal;
    }

    private Customer person(Person person, Violations violations) {
        String name = violations.text("customer.name", person.name(), MAX_LINE);
        String email = EmailAddress.normal(violations.text("customer.email", person.email(), EmailAddress.MAX_LENGTH));
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            violations.add("customer.email", "is no e-mail address");
        }
        String company = violations.textOrEmpty("customer.company", person.company(), MAX_LINE);
        Place place = shippingAddress == null ? Place.NOWHERE : shippingAddress;
        return new Customer(
                new Envelope(name, company, TypedAddress.read("shippingAddress.", place, violations)),
                email,
                TypedAddress.telephone("customer.telephone", person.telephone(), violations),
                TypedVatId.read("customer.vatId", person.vatId(), violations),
                billingAddress == null ? null : bill(billingAddress, violations),
                Locale.UK);
    }

    private static Envelope bill(Bill bill, Violations violations) {
        return new Envelope(
                violations.text("billingAddress.name", bill.name(), MAX_LINE),
                violations.textOrEmpty("billingAddress.company", bill.company(), MAX_LINE),
                TypedAddress.read("billingAddress.", bill.place(), violations));
    }
}
