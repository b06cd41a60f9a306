package dev.kiosk.proving.shop;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.regex.Pattern;

/** The header of that name (RFC 9110, section 10.2.3) in its form with seconds. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private RetryAfter() {}

    static Duration of(HttpHeaders headers) {
        return headers.firstValue("retry-after")
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }
}
