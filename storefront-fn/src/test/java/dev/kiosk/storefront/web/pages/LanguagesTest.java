package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final List<Language> ALL = List.of(Language.values());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                          | en-GB
            en-US,en;q=0.9              | en-US
            fr-FR,en-IE;q=0.5           | en-IE
            en-GB;q=0.1, en-AU;q=0.9    | en-AU
            en-US-u-nu-thai             | en-US
            de                          | de-DE
            de-AT,en;q=0.9              | de-AT
            en;q=0.3,de-CH;q=0.8        | de-CH
            de;q=0,en-US                | en-US
            zh                          | zh-Hans-CN
            zh-CN,zh;q=0.9,en;q=0.8     | zh-Hans-CN
            zh-Hans-SG                  | zh-Hans-SG
            zh-Hant-TW                  | zh-Hans-TW
            """)
    void speaksTheBestLanguageInTheCustomersRegionalForm(String accepted, String chosen) {
        assertThat(Languages.choose(accepted, ALL)).isEqualTo(Locale.forLanguageTag(chosen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB,en;q=0.9              | de-DE
            en-GB,de-AT;q=0.1           | de-AT
            ''                          | de-DE
            """)
    void speaksTheLanguageThatWasChosenInTheCustomersRegionalForm(String accepted, String chosen) {
        assertThat(Languages.choose(accepted, List.of(Language.GERMAN))).isEqualTo(Locale.forLanguageTag(chosen));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "fr", "*", ";;;", "en;q=7", "x-klingon", "é", "de;q=0"})
    void speaksItsOwnToEverybodyElse(@Nullable String accepted) {
        assertThat(Languages.choose(accepted, ALL)).isEqualTo(Locale.UK);
    }

    @Test
    void isNotImpressedByALongList() {
        assertThat(Languages.choose("fr,".repeat(10_000) + "en-US", ALL)).isNotNull();
    }
}
