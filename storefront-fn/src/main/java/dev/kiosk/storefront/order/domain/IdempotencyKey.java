package dev.kiosk.storefront.order.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes a checkout safe to repeat: the {@code Idempotency-Key} of draft-ietf-httpapi-idempotency-key-header, a string
 * of RFC 8941, or the same without its quotes.
 *
 * @param value 1 to {@value #MAX_LENGTH} printable ASCII characters, where a client sent it
 */
public record IdempotencyKey(String value) {

    private static final int MAX_LENGTH = 255;
    private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])*)\"");
    private static final Pattern BARE = Pattern.compile("[!#-~]+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\])");

    /** For a wish that came without one and can be granted once: no client can send it, as it is not ASCII. */
    public static IdempotencyKey ofCart(UUID cartId) {
        return new IdempotencyKey("§ cart " + cartId);
    }

    /** Empty if it is no key. */
    public static Optional<IdempotencyKey> parse(String header) {
        String text = header.strip();
        Matcher quoted = QUOTED.matcher(text);
        String value = quoted.matches()
                ? ESCAPED.matcher(quoted.group(1)).replaceAll("$1")
                : BARE.matcher(text).matches() ? text : "";
        return value.isEmpty() || value.length() > MAX_LENGTH
                ? Optional.empty()
                : Optional.of(new IdempotencyKey(value));
    }
}
