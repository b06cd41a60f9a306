package dev.kiosk.storefront.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBufferLimitException;

class LinesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void areTheSameHoweverTheBytesArrive(int size) {
        byte[] bytes = "crème,€\r\n\nü\nend".getBytes(StandardCharsets.UTF_8);

        assertThat(lines(bytes, size)).containsExactly("crème,€", "", "ü", "end");
    }

    @Test
    void showWhatIsNoUtf8() {
        assertThat(lines("caf\u00E9\nb\n".getBytes(StandardCharsets.ISO_8859_1), 100))
                .containsExactly("caf\uFFFD", "b");
    }

    @Test
    void areNotEndless() {
        Lines lines = new Lines(3);

        assertThat(lines.next("abc\nab".getBytes(StandardCharsets.UTF_8))).containsExactly("abc");
        assertThatThrownBy(() -> lines.next("cd".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DataBufferLimitException.class);
    }

    private static List<String> lines(byte[] bytes, int size) {
        Lines lines = new Lines(100);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += size) {
            found.addAll(lines.next(Arrays.copyOfRange(bytes, i, Math.min(i + size, bytes.length))));
        }
        found.addAll(lines.end());
        return found;
    }
}
