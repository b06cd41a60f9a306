package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                          | en-GB
            en-US,en;q=0.9              | en-US
            fr-FR,en-IE;q=0.5           | en-IE
            en-GB;q=0.1, en-AU;q=0.9    | en-AU
            en-US-u-nu-thai             | en-US
            """)
    void speaksTheBestLanguageInTheCustomersRegionalForm(String accepted, String chosen) {
        assertThat(Languages.choose(accepted)).isEqualTo(Locale.forLanguageTag(chosen));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fr", "*", ";;;", "en;q=7", "x-klingon", "é"})
    void speaksItsOwnToEverybodyElse(@Nullable String accepted) {
        assertThat(Languages.choose(accepted)).isEqualTo(Locale.UK);
    }

    @Test
    void isNotImpressedByALongList() {
        assertThat(Languages.choose("fr,".repeat(10_000) + "en-US")).isNotNull();
    }
}
