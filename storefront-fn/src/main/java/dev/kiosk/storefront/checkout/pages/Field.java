package dev.kiosk.storefront.checkout.pages;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.fn.problem.Violations.Violation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of the checkout's form, in the order of the page. */
public enum Field {
    NAME("name", "customer.name", "text", "name", 200, true),
    EMAIL("email", "customer.email", "email", "email", 254, true),
    LINE1("line1", "shippingAddress.line1", "text", "address-line1", 200, true),
    LINE2("line2", "shippingAddress.line2", "text", "address-line2", 200, false),
    POSTCODE("postcode", "shippingAddress.postcode", "text", "postal-code", 20, true),
    CITY("city", "shippingAddress.city", "text", "address-level2", 200, true),
    COUNTRY("country", "shippingAddress.country", "select", "country", 2, true),
    SHIPPING("shipping", "shippingMethod", "radio", "off", 64, true),
    PAYMENT("payment", "paymentToken", "radio", "off", 200, true);

    private final String code;
    private final String path;
    private final String type;
    private final String autocomplete;
    private final int maxLength;
    private final boolean required;

    /**
     * @param code its name in the form
     * @param path its name in a request of the API
     */
    Field(String code, String path, String type, String autocomplete, int maxLength, boolean required) {
        this.code = code;
        this.path = path;
        this.type = type;
        this.autocomplete = autocomplete;
        this.maxLength = maxLength;
        this.required = required;
    }

    /** Those that something is wrong with. */
    static Set<Field> at(Violations violations) {
        Set<String> paths = violations.found().stream().map(Violation::field).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(field -> paths.contains(field.path))
                .collect(Collectors.toSet());
    }

    public String code() {
        return code;
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

    public boolean isRequired() {
        return required;
    }
}
