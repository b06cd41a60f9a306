package dev.kiosk.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Crème Mug",
                " Crème Mug ",
                "\u00A0Crème\u00A0Mug\u202F",
                "Cre\u0300me\u2003\tMug",
                "\uFEFFCrème\u3000\u200BMug\u200E",
                "Cr\u00ADème Mug\uFE0F",
                "Ｃrème Ｍug",
                "Cre\u034F\u0300me Mug"
            })
    void isTheSameInEveryForm(String typed) {
        assertThat(TypedText.normal(typed)).isEqualTo("Crème Mug");
        assertThat(TypedText.folded(typed)).isEqualTo("crème mug");
    }

    @Test
    void isTheSameInUpperCaseAndLower() {
        assertThat(TypedText.folded("STRASSE")).isEqualTo(TypedText.folded("straße"));
        assertThat(TypedText.folded("ΤΣΑΪ ΣΑΣ")).isEqualTo(TypedText.folded("τσαϊ σας"));
        assertThat(TypedText.folded("ﬁne")).isEqualTo("fine");
    }

    @Test
    void keepsWhatCanBeSeen() {
        assertThat(TypedText.normal("手工 陶瓷茶壶")).isEqualTo("手工 陶瓷茶壶");
        assertThat(TypedText.normal("चाय की प्याली")).isEqualTo("चाय की प्याली");
        assertThat(TypedText.normal("a\u0000b")).isEqualTo("a b");
        assertThat(TypedText.normal("\u00A0\u200B")).isEmpty();
    }

    @Test
    void trimsWhatCannotBeSeen() {
        assertThat(TypedText.trimmed("\u00A0\u200BNo 5\u00A0b \u3000")).isEqualTo("No 5\u00A0b");
    }
}
