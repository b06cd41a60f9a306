package dev.kiosk.storefront.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final UUID ORDER = UUID.fromString("0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11");
    private final AccessTokens tokens = new AccessTokens("0123456789abcdef0123456789abcdef");

    @Test
    void areTheHmacOfTheOrderIdAsAnyoneComputesIt() {
        assertThat(tokens.of(ORDER)).isEqualTo("j2PAMOFlhaHOTbZy92shulx946nmp96_KJk1FOqOt_Y");
    }

    @Test
    void openTheirOwnOrderOnly() {
        assertThat(tokens.opens(ORDER, tokens.of(ORDER))).isTrue();
        assertThat(tokens.opens(UUID.randomUUID(), tokens.of(ORDER))).isFalse();
    }

    @Test
    void openNothingWhenChanged() {
        String token = tokens.of(ORDER);

        assertThat(tokens.opens(ORDER, token + "=")).isFalse();
        assertThat(tokens.opens(ORDER, token.substring(1))).isFalse();
        assertThat(tokens.opens(ORDER, "")).isFalse();
        assertThat(new AccessTokens("another secret of at least 32 chars").opens(ORDER, token))
                .isFalse();
    }
}
