package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.catalogue.domain.SearchText.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @Test
    void splitsWhatWasTypedIntoTermsAndTheirParts() {
        SearchText search = search(" T-Light\tholder, crème\u0000 ");

        assertThat(search.parts())
                .containsExactly(
                        new Part(0, "t", "tlight"),
                        new Part(0, "light", "tlight"),
                        new Part(1, "holder", ""),
                        new Part(2, "creme", ""));
        assertThat(search.isExact()).isFalse();
        assertThat(search("茶壶").parts()).containsExactly(new Part(0, "茶壶", ""));
    }

    @Test
    void isASkuInAnyForm() {
        assertThat(search("\u00A085123A\u200B").sku()).isEqualTo("85123a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hanging heart\" white", "“hanging heart” white", "white \"hanging heart"})
    void takesACustomerAtTheirWordWhoIsExact(String typed) {
        SearchText search = search(typed);

        assertThat(search.phrases()).containsExactly(List.of("hanging", "heart"));
        assertThat(search.parts()).extracting(Part::word).containsExactlyInAnyOrder("hanging", "heart", "white");
        assertThat(search.isExact()).isTrue();
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(search("heart -white").without()).containsExactly("white");
        assertThat(search("heart -white").parts()).extracting(Part::word).containsExactly("heart");
    }

    @Test
    void looksForWhatIsNotWantedWhereNothingElseIs() {
        assertThat(search("-white").parts()).extracting(Part::word).containsExactly("white");
        assertThat(search("-white").without()).isEmpty();
    }

    @Test
    void isNothingWhereNothingWasTyped() {
        assertThat(SearchText.of(" \u00A0\u0000\u200B ")).isEmpty();
    }

    @Test
    void looksAtSomeWordsOnly() {
        assertThat(search("a ".repeat(99)).parts()).hasSize(8);
        assertThat(search("茶".repeat(199)).parts()).hasSize(24);
        assertThat(search("a".repeat(41)).parts()).isEmpty();
    }

    private static SearchText search(String typed) {
        return SearchText.of(typed).orElseThrow();
    }
}
