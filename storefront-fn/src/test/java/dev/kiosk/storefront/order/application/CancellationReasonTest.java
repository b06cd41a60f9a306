package dev.kiosk.storefront.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationReasonTest {

    @ParameterizedTest
    @CsvSource({
        "found-it-cheaper,found-it-cheaper",
        "'Found it  CHEAPER!',found-it-cheaper",
        "'<script>alert(1)</script>',script-alert-1-script",
        "'2 weeks is too long',weeks-is-too-long",
        "太慢了,changed-mind",
        "' ',changed-mind",
        ",changed-mind",
    })
    void becomesACode(String words, String code) {
        assertThat(CancellationReason.of(words).code()).isEqualTo(code);
    }

    @Test
    void isCutShort() {
        assertThat(CancellationReason.of("a".repeat(63) + " " + "b".repeat(100)).code())
                .isEqualTo("a".repeat(63));
    }
}
