package dev.kiosk.storefront.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    @ParameterizedTest
    @CsvSource({
        "#000000, 21.0, true",
        "#767676, 4.54, true",
        "#777777, 4.48, false",
        "#FFFFFF, 1.0, false",
        "#17594A, 8.19, true"
    })
    void isReadableOnWhiteOrNot(String code, double contrast, boolean readable) {
        Accent accent = Accent.parse(code).orElseThrow();

        assertThat(accent.contrast()).isCloseTo(contrast, offset(.05));
        assertThat(accent.isReadable()).isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17594a", "#17594", "#17594aa", "red", "#17594g", "#17594a;}body{"})
    void isACodeOfSixDigits(String typed) {
        assertThat(Accent.parse(typed)).isEmpty();
    }

    /** As axe-core would find: whatever colour staff choose, nobody has to guess what is written there. */
    @Test
    void hasShadesThatCanBeRead() {
        IntStream.range(0, 1 << 12)
                .map(few -> (((few >> 8) & 15) * 0x110000) | (((few >> 4) & 15) * 0x1100) | ((few & 15) * 0x11))
                .mapToObj(rgb -> new Accent(new Colour(rgb)))
                .filter(Accent::isReadable)
                .forEach(accent -> {
                    Accent.Shades light = accent.light();
                    enough(light.accent(), Colour.PAPER);
                    enough(light.accent(), light.soft());
                    enough(light.strong(), light.soft());
                    enough(light.on(), light.accent());
                    enough(light.on(), light.strong());
                    Accent.Shades dark = accent.dark();
                    enough(dark.accent(), Colour.NIGHT_SURFACE);
                    enough(dark.accent(), dark.soft());
                    enough(dark.strong(), dark.soft());
                    enough(dark.on(), dark.accent());
                    enough(dark.on(), dark.strong());
                });
    }

    private static void enough(Colour text, Colour ground) {
        assertThat(text.contrast(ground)).as("%s on %s", text, ground).isGreaterThanOrEqualTo(Accent.ENOUGH);
    }
}
