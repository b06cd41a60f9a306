package dev.kiosk.storefront.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @Test
    void isTheSameQuotedOrBare() {
        IdempotencyKey key = new IdempotencyKey("8e03978e-40d5-43dd-bc93-6894a57f9324");

        assertThat(IdempotencyKey.parse("\"8e03978e-40d5-43dd-bc93-6894a57f9324\""))
                .contains(key);
        assertThat(IdempotencyKey.parse(" 8e03978e-40d5-43dd-bc93-6894a57f9324 "))
                .contains(key);
    }

    @Test
    void unescapesWhatIsQuoted() {
        assertThat(IdempotencyKey.parse("\"a \\\"b\\\" \\\\c\"")).contains(new IdempotencyKey("a \"b\" \\c"));
    }

    @Test
    void hasAtMost255Characters() {
        assertThat(IdempotencyKey.parse("k".repeat(255))).isPresent();
        assertThat(IdempotencyKey.parse("k".repeat(256))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"open", "a b", "ключ", "\"a\u0000b\"", "\"a\\b\""})
    void isNotJustAnything(String header) {
        assertThat(IdempotencyKey.parse(header)).isEmpty();
    }
}
