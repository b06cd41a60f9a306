package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductCursorTest {

    @Test
    void isReadBack() {
        assertThat(List.of(
                        new ProductCursor.ByScore(100_167_401, 42),
                        new ProductCursor.ByName("t-light: crème 3", 7),
                        new ProductCursor.ByPrice(1_000_000_000_000L, 3),
                        new ProductCursor.ByAge(9)))
                .allSatisfy(cursor ->
                        assertThat(ProductCursor.decode(cursor.encode())).contains(cursor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s1", "s1:", "x1:2", "n\u0000:1", "s9999999999:1", "nmug:-1", "sx:1", "p:1", "p-1:1", "a1:1"})
    void isNotJustAnything(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(ProductCursor.decode(Base64.getUrlEncoder().encodeToString(bytes)))
                .isEmpty();
        assertThat(ProductCursor.decode(text + "%")).isEmpty();
    }
}
