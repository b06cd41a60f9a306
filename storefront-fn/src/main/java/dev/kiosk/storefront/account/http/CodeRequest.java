package dev.kiosk.storefront.account.http;

import dev.kiosk.fn.problem.Violations;
import dev.kiosk.storefront.account.domain.SignInCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of a letter. */
record CodeRequest(@Nullable String code) {

    private static final int LONGEST = 40;

    /** @throws dev.kiosk.fn.problem.Problem if it is none */
    SignInCode signInCode() {
        Violations violations = new Violations();
        String typed = violations.text("code", code, LONGEST);
        Optional<SignInCode> parsed = SignInCode.parse(typed);
        if (!typed.isEmpty() && parsed.isEmpty()) {
            violations.add("code", "is no code such as WDJB-MJHT");
        }
        violations.throwIfAny();
        return parsed.orElseThrow();
    }

    /** Without what opens an account. */
    @Override
    public String toString() {
        return "CodeRequest[…]";
    }
}
