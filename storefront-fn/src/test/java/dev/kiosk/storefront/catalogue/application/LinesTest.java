package dev.kiosk.storefront.catalogue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
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
    void areWindows1252WhereTheyAreNoUtf8() {
        assertThat(lines("caf\u00E9,\u20AC\nb\n".getBytes(Charset.forName("windows-1252")), 100))
                .containsExactly("caf\u00E9,\u20AC", "b");
    }

    @Test
    void showWhatIsNotInTheCharsetThatWasSaid() {
        Lines lines = new Lines(100, StandardCharsets.UTF_8);

        assertThat(lines.next("caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("caf\uFFFD");
    }

    @Test
    void areNotEndless() {
        Lines lines = new Lines(3, null);

        assertThat(lines.next("abc\nab".getBytes(StandardCharsets.UTF_8))).containsExactly("abc");
        assertThatThrownBy(() -> lines.next("cd".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DataBufferLimitException.class);
    }

    private static List<String> lines(byte[] bytes, int size) {
        Lines lines = new Lines(100, null);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += size) {
            found.addAll(lines.next(Arrays.copyOfRange(bytes, i, Math.min(i + size, bytes.length))));
        }
        found.addAll(lines.end());
        return found;
    }
}
