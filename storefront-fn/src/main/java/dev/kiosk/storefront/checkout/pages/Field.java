package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.problem.Violations.Violation;
import dev.kiosk.storefront.address.domain.AddressPart;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of the checkout's form. Which of them are shown, and where, {@link Layout} says. */
public enum Field {
    NAME("name", "customer.name", "text", "name", 200, true, null),
    EMAIL("email", "customer.email", "email", "email", 254, true, null),
    TELEPHONE("telephone", "customer.telephone", "tel", "tel", 40, false, null),
    COMPANY("company", "customer.company", "text", "organization", 200, false, null),
    VAT_ID("vatId", "customer.vatId", "text", "off", 30, false, null),
    COUNTRY("country", "shippingAddress.country", "select", "shipping country", 2, true, null),
    LINE1("line1", "shippingAddress.line1", "text", "shipping address-line1", 200, true, AddressPart.LINE1),
    LINE2("line2", "shippingAddress.line2", "text", "shipping address-line2", 200, false, AddressPart.LINE2),
    CITY("city", "shippingAddress.city", "text", "shipping address-level2", 200, true, AddressPart.CITY),
    REGION("region", "shippingAddress.region", "text", "shipping address-level1", 200, true, AddressPart.REGION),
    POSTCODE("postcode", "shippingAddress.postcode", "text", "shipping postal-code", 20, true, AddressPart.POSTCODE),
    BILLING_NAME("billing-name", "billingAddress.name", "text", "billing name", 200, true, null),
    BILLING_COMPANY("billing-company", "billingAddress.company", "text", "billing organization", 200, false, null),
    BILLING_COUNTRY("billing-country", "billingAddress.country", "select", "billing country", 2, true, null),
    BILLING_LINE1(
            "billing-line1", "billingAddress.line1", "text", "billing address-line1", 200, true, AddressPart.LINE1),
    BILLING_LINE2(
            "billing-line2", "billingAddress.line2", "text", "billing address-line2", 200, false, AddressPart.LINE2),
    BILLING_CITY("billing-city", "billingAddress.city", "text", "billing address-level2", 200, true, AddressPart.CITY),
    BILLING_REGION(
            "billing-region", "billingAddress.region", "text", "billing address-level1", 200, true, AddressPart.REGION),
    BILLING_POSTCODE(
            "billing-postcode",
            "billingAddress.postcode",
            "text",
            "billing postal-code",
            20,
            true,
            AddressPart.POSTCODE),
    SHIPPING("shipping", "shippingMethod", "radio", "off", 64, true, null),
    PAYMENT("payment", "paymentToken", "radio", "off", 200, true, null);

    private static final String BILLING_PREFIX = "billing-";

    private final String code;
    private final String path;
    private final String type;
    private final String autocomplete;
    private final int maxLength;
    private final boolean required;
    private final @Nullable AddressPart part;

    /**
     * @param code its name in the form
     * @param path its name in a request of the API
     * @param required of a part of an address: where the country says so
     */
    Field(
            String code,
            String path,
            String type,
            String autocomplete,
            int maxLength,
            boolean required,
            @Nullable AddressPart part) {
        this.code = code;
        this.path = path;
        this.type = type;
        this.autocomplete = autocomplete;
        this.maxLength = maxLength;
        this.required = required;
        this.part = part;
    }

    /** Those that something is wrong with. */
    static Set<Field> at(Violations violations) {
        Set<String> paths = violations.found().stream().map(Violation::field).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(field -> paths.contains(field.path))
                .collect(Collectors.toSet());
    }

    /** @param billing of the bill's address, or of the goods' */
    static Field of(AddressPart part, boolean billing) {
        return Arrays.stream(values())
                .filter(field -> field.part == part && field.isOfBill() == billing)
                .findFirst()
                .orElseThrow();
    }

    public String code() {
        return code;
    }

    /** What its words are found by: the same for both addresses. */
    String words() {
        return isOfBill() ? code.substring(BILLING_PREFIX.length()) : code;
    }

    boolean isOfBill() {
        return code.startsWith(BILLING_PREFIX);
    }

    @Nullable
    AddressPart part() {
        return part;
    }

    public String type() {
        return type;
    }

    public String autocomplete() {
        return autocomplete;
    }

    public int maxLength() {
        return maxLength;
    }

    boolean isRequired() {
        return required;
    }
}
