package dev.kiosk.storefront.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductCursorTest {

    @Test
    void isReadBack() {
        ProductCursor byScore = new ProductCursor.ByScore(100_167_401, 42);
        ProductCursor byName = new ProductCursor.ByName("t-light: crème 3", 7);

        assertThat(ProductCursor.decode(byScore.encode())).contains(byScore);
        assertThat(ProductCursor.decode(byName.encode())).contains(byName);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s1", "s1:", "x1:2", "n\u0000:1", "s9999999999:1", "nmug:-1", "sx:1"})
    void isNotJustAnything(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(ProductCursor.decode(Base64.getUrlEncoder().encodeToString(bytes)))
                .isEmpty();
        assertThat(ProductCursor.decode(text + "%")).isEmpty();
    }
}
