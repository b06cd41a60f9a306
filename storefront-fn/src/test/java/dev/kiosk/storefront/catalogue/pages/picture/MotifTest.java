package dev.kiosk.storefront.catalogue.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.ui.page.Templates;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MotifTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            stoneware-teapot,                       TEAPOT
            linen-tea-towel,                        THROW
            tea-cosy,                               COSY
            earl-grey,                              TEA_TIN
            fig-and-cedar-candle,                   TUMBLER
            dinner-candles,                         DINNER_CANDLE
            paper-moon-lamp,                        MOON_LAMP
            white-hanging-heart-t-light-holder,     TEALIGHT
            cream-cupid-hearts-coat-hanger,         HEART
            hot-water-bottle-tea-and-sympathy,      TEA_TIN
            candles,                                CANDLE
            spacecraft,                             PARCEL
            茶杯,                                    PARCEL
            """)
    void drawsTheLastWordThatItKnows(String slug, Motif motif) {
        assertThat(Motif.of(slug)).isEqualTo(motif);
    }

    @Test
    void drawsTheSameForTheSameName() {
        assertThat(Picture.of("everyday-mug")).isEqualTo(Picture.of("everyday-mug"));
        assertThat(Picture.of("spacecraft").initial()).isEqualTo("S");
        assertThat(Picture.of("茶杯").initial()).isEqualTo("茶");
    }

    @ParameterizedTest
    @EnumSource
    void isASmallWellFormedDrawing(Motif motif) {
        byte[] svg = new Templates("dev.kiosk.storefront.templates")
                .render(motif.template(), new Picture(motif, Palette.of(0), 1, "K"));

        assertThat(svg).hasSizeBetween(500, 4_000);
        assertThat(Jsoup.parse(new String(svg, StandardCharsets.UTF_8), "", Parser.xmlParser())
                        .select("svg[viewBox] path"))
                .isNotEmpty();
    }
}
