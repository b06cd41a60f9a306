package dev.kiosk.storefront.account.http;

import dev.kiosk.contracts.text.EmailAddress;
import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.account.domain.ProvedAddress;
import org.jspecify.annotations.Nullable;

/** Somebody wants a code. */
record SignInRequest(@Nullable String email) {

    /** @throws dev.kiosk.fn.problem.Problem if it is none */
    String address() {
        Violations violations = new Violations();
        String address = ProvedAddress.of(violations.text("email", email, EmailAddress.MAX_LENGTH));
        if (!address.isEmpty() && !EmailAddress.isOne(address)) {
            violations.add("email", "is no e-mail address");
        }
        violations.throwIfAny();
        return address;
    }
}
