package dev.kiosk.order.http;

import dev.kiosk.fn.problem.Problem;
import java.util.regex.Pattern;

/** @param reason a kebab-case code of at most 64 characters, such as {@code fraud-suspected} */
record CancelRequest(String reason) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    CancelRequest {
        reason = Texts.required("reason", reason);
        if (!CODE.matcher(reason).matches()) {
            throw Problem.invalid("reason is a kebab-case code of at most 64 characters, such as fraud-suspected");
        }
    }
}
