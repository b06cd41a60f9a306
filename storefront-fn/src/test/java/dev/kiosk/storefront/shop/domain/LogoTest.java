package dev.kiosk.storefront.shop.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {

    @Test
    void isWhatItsBytesSay() {
        assertThat(Logo.of(Pictures.of("png", 300, 90)).orElseThrow().toString())
                .isEqualTo("Logo[image/png, 300 x 90]");
        assertThat(Logo.of(Pictures.of("jpeg", 123, 45)).orElseThrow().toString())
                .isEqualTo("Logo[image/jpeg, 123 x 45]");
        assertThat(Logo.of(Pictures.webp(640, 200)).orElseThrow().toString()).isEqualTo("Logo[image/webp, 640 x 200]");
    }

    static Stream<byte[]> noPictures() {
        byte[] png = Pictures.of("png", 30, 20);
        byte[] jpeg = Pictures.of("jpeg", 30, 20);
        return Stream.of(
                new byte[0],
                Pictures.with(png, "<script>alert(1)</script>"),
                Pictures.with(jpeg, "PK\u0003\u0004"),
                Pictures.with(Pictures.webp(10, 10), "x"),
                Arrays.copyOf(png, png.length - 5),
                Arrays.copyOf(jpeg, jpeg.length - 2),
                Arrays.copyOf(png, 20),
                Arrays.copyOf(jpeg, 3),
                Pictures.of("png", 4001, 1),
                Pictures.of("gif", 10, 10));
    }

    @ParameterizedTest
    @MethodSource("noPictures")
    void isNothingElse(byte[] content) {
        assertThat(Logo.of(content)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<!doctype html>", "RIFF", "\u0089PNG", "%PDF-1.7"
            })
    void isNoText(String text) {
        assertThat(Logo.of(text.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    /** Whatever is cut off or turned, it is answered. */
    @Test
    void survivesBrokenBytes() {
        for (byte[] picture : Stream.of(Pictures.of("png", 40, 30), Pictures.of("jpeg", 40, 30), Pictures.webp(9, 9))
                .toList()) {
            for (int i = 0; i < picture.length; i++) {
                byte[] broken = picture.clone();
                broken[i] = (byte) ~broken[i];
                assertThat(Logo.of(broken)).isNotNull();
                assertThat(Logo.of(Arrays.copyOf(picture, i))).isEmpty();
            }
        }
    }
}
