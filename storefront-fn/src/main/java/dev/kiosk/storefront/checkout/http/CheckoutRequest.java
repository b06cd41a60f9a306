package dev.kiosk.storefront.checkout.http;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.checkout.domain.Address;
import dev.kiosk.storefront.checkout.domain.CheckOut;
import dev.kiosk.storefront.checkout.domain.Customer;
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
        @Nullable String shippingMethod,
        @Nullable Long agreedTotal,
        @Nullable String agreedCurrency,
        @Nullable String paymentToken) {

    private static final int MAX_LINE = 200;
    private static final int MAX_POSTCODE = 20;
    private static final int MAX_METHOD = 64;
    private static final int MAX_CURRENCY = 3;
    private static final int MAX_TOKEN = 200;

    /** Who buys. */
    public record Person(@Nullable String name, @Nullable String email) {}

    /** Where the goods go; {@code country} is ISO 3166-1 alpha-2. */
    public record Place(
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String country) {}

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
                person(customer == null ? new Person(null, null) : customer, violations),
                violations.optionalText("shippingMethod", shippingMethod, MAX_METHOD),
                agreedTotal,
                violations.optionalText("agreedCurrency", agreedCurrency, MAX_CURRENCY),
                violations.text("paymentToken", paymentToken, MAX_TOKEN));
    }

    private Customer person(Person person, Violations violations) {
        String name = violations.text("customer.name", person.name(), MAX_LINE);
        String email = EmailAddress.normal(violations.text("customer.email", person.email(), EmailAddress.MAX_LENGTH));
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            violations.add("customer.email", "is no e-mail address");
        }
        Place place = shippingAddress == null ? new Place(null, null, null, null, null) : shippingAddress;
        return new Customer(name, email, address(place, violations));
    }

    private static Address address(Place place, Violations violations) {
        return new Address(
                violations.text("shippingAddress.line1", place.line1(), MAX_LINE),
                violations.optionalText("shippingAddress.line2", place.line2(), MAX_LINE),
                violations.text("shippingAddress.city", place.city(), MAX_LINE),
                violations.text("shippingAddress.postcode", place.postcode(), MAX_POSTCODE),
                violations.country("shippingAddress.country", place.country()));
    }
}
