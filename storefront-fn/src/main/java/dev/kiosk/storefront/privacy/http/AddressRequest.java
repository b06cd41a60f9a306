package dev.kiosk.storefront.privacy.http;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.problem.Violations;
import org.jspecify.annotations.Nullable;

/** Whose data it is about. In a body: the address of a request is written to logs. */
record AddressRequest(@Nullable String email) {

    /** @throws dev.kiosk.fn.problem.Problem if it is no address */
    String checked() {
        Violations violations = new Violations();
        String address = EmailAddress.normal(violations.text("email", email, EmailAddress.MAX_LENGTH));
        if (violations.isEmpty() && !EmailAddress.isOne(address)) {
            violations.add("email", "is no e-mail address");
        }
        violations.throwIfAny();
        return address;
    }
}
