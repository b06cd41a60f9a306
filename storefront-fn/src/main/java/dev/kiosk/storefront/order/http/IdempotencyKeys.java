package dev.kiosk.storefront.order.http;

import dev.kiosk.fn.problem.Problem;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The {@code Idempotency-Key} of a request. */
public final class IdempotencyKeys {

    private static final String HEADER = "Idempotency-Key";

    private IdempotencyKeys() {}

    /** @throws Problem if there is none */
    public static IdempotencyKey required(HttpHeaders headers) {
        IdempotencyKey key = of(headers);
        if (key == null) {
            throw Problem.invalid(HEADER + " is missing");
        }
        return key;
    }

    /** Null if there is none. */
    public static @Nullable IdempotencyKey of(HttpHeaders headers) {
        List<String> values = headers.getOrEmpty(HEADER);
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            throw Problem.invalid(HEADER + " is given twice");
        }
        return IdempotencyKey.parse(values.getFirst())
                .orElseThrow(() -> Problem.invalid(HEADER + " is a string of 1 to 255 printable ASCII characters"));
    }
}
