package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Currency POUNDS = Currency.getInstance("GBP");

    @Test
    void writesAmountsWithTheDigitsOfTheirCurrency() {
        Texts texts = new Texts(Locale.UK);

        assertThat(texts.money(123_456, POUNDS)).isEqualTo("£1,234.56");
        assertThat(texts.money(-5, POUNDS)).isEqualTo("-£0.05");
        assertThat(texts.money(1_000_000_000_000L, POUNDS)).isEqualTo("£10,000,000,000.00");
        assertThat(texts.money(1234, Currency.getInstance("JPY"))).isEqualTo("JP¥1,234");
        assertThat(texts.money(1234, Currency.getInstance("KWD"))).endsWith("1.234");
    }

    @Test
    void writesThemAsTheCustomersRegionDoes() {
        assertThat(new Texts(Locale.GERMANY).money(123_456, POUNDS)).isEqualTo("1.234,56\u00a0£");
    }

    @Test
    void writesTimesInUtcAndSaysSo() {
        assertThat(new Texts(Locale.UK).time(Instant.parse("2026-03-01T10:05:00Z")))
                .isEqualTo("1 Mar 2026, 10:05 UTC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US       | £1,234.56      | Mar 1, 2026, 10:05 AM UTC  | Only 3 left
            de-DE       | 1.234,56 £     | 01.03.2026, 10:05 UTC      | Nur noch 3 da
            de-CH       | £ 1’234.56     | 01.03.2026, 10:05 UTC      | Nur noch 3 da
            zh-Hans-CN  | £1,234.56      | 2026年3月1日 10:05 UTC     | 仅剩 3 件
            """)
    void speaksAsTheCustomer(String language, String money, String time, String words) {
        Texts texts = new Texts(Locale.forLanguageTag(language));

        assertThat(texts.money(123_456, POUNDS)).isEqualToNormalizingWhitespace(money);
        assertThat(texts.time(Instant.parse("2026-03-01T10:05:00Z"))).isEqualToNormalizingWhitespace(time);
        assertThat(texts.text("stock.few", 3L)).isEqualTo(words);
        assertThat(texts.language()).isEqualTo(language);
    }

    @Test
    void putsValuesIntoWords() {
        Texts texts = new Texts(Locale.UK);

        assertThat(texts.text("category.size", 1L)).isEqualTo("1 product");
        assertThat(texts.text("category.size", 1234L)).isEqualTo("1,234 products");
        assertThat(texts.text("products.found", "{0} 'quoted'")).isEqualTo("Results for “{0} 'quoted'”");
    }
}
