package dev.kiosk.storefront.cart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "007", "1000000"})
    void takesWhatACartTakes(String typed) {
        assertThat(Quantity.parse(typed)).contains(Integer.valueOf(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1000001", "99999999999999999999", "1.5", "1e3", "two", "٣", "1 2"})
    void refusesWhatItDoesNot(String typed) {
        assertThat(Quantity.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uff12", "2\u00a0", "\u200b2"})
    void takesItHoweverItIsTyped(String typed) {
        assertThat(Quantity.parse(typed)).contains(2);
    }

    @Test
    void readsNoSigns() {
        assertThat(Quantity.parse("+1")).isEmpty();
    }
}
