package dev.kiosk.storefront.live.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.live.domain.Hint;
import dev.kiosk.storefront.live.domain.Topic;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintTextTest {

    @Test
    void namesOrders() {
        UUID one = new UUID(1, 1);
        UUID other = new UUID(2, 2);

        assertThat(HintText.read("order " + one + "," + other))
                .isEqualTo(new Hint.Changed(Set.of(new Topic.OfOrder(one), new Topic.OfOrder(other))));
    }

    @Test
    void namesSkus() {
        assertThat(HintText.read("sku TEA-1,B"))
                .isEqualTo(new Hint.Changed(Set.of(new Topic.OfSku("TEA-1"), new Topic.OfSku("B"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order *", "sku *", "", "order x", "promotion SUMMER"})
    void meansAnythingWhereItDoesNotSay(String text) {
        assertThat(HintText.read(text)).isEqualTo(new Hint.Anything());
    }
}
