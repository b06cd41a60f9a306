package dev.kiosk.storefront.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    @ParameterizedTest
    @MethodSource("numbers")
    void isRightAsPythonStdnumHasIt(String line) {
        assertThat(VatId.parse(line.substring(1)).isPresent()).isEqualTo(line.charAt(0) == '+');
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE136695976", "de 136 695 976", "DE-136.695.976", "\u00a0ＤＥ136695976"})
    void isReadHoweverItIsTyped(String typed) {
        assertThat(VatId.parse(typed)).contains(new VatId("DE", "DE136695976"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "DE", "136695976", "US123456789", "DE136695977", "DE13669597", "DE136695976X"})
    void isNone(String typed) {
        assertThat(VatId.parse(typed)).isEmpty();
    }

    @Test
    void ofGreeceMayNameItsCountry() {
        assertThat(VatId.parse("GR094259216"))
                .isEqualTo(VatId.parse("EL094259216"))
                .isPresent();
    }

    static Stream<String> numbers() throws IOException {
        try (InputStream file = Objects.requireNonNull(VatIdTest.class.getResourceAsStream("/vat/numbers.txt"))) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#"));
        }
    }
}
