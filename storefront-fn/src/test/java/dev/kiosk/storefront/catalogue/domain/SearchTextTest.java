package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void splitsWhatWasTypedIntoWords() {
        assertThat(SearchText.of(" T-Light\tholder, crème\u0000 ")).hasValueSatisfying(search -> {
            assertThat(search.text()).isEqualTo("T-Light holder, crème");
            assertThat(search.words()).containsExactly("T", "Light", "holder", "crème");
        });
    }

    @Test
    void takesACustomerAtTheirWordWhoIsExact() {
        assertThat(SearchText.of("\"hanging heart\""))
                .hasValueSatisfying(search -> assertThat(search.words()).isEmpty());
        assertThat(SearchText.of("heart -white"))
                .hasValueSatisfying(search -> assertThat(search.words()).isEmpty());
    }

    @Test
    void isNothingWhereNothingWasTyped() {
        assertThat(SearchText.of(" \u00A0\u0000 ")).isEmpty();
    }

    @Test
    void looksAtSomeWordsOnly() {
        assertThat(SearchText.of("a ".repeat(99)))
                .hasValueSatisfying(search -> assertThat(search.words()).hasSize(8));
    }
}
