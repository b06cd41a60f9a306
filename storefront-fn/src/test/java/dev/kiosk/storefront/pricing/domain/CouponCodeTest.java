package dev.kiosk.storefront.pricing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAVE-10",
                "save-10",
                " save - 10 ",
                "SAVE\u00A0-10",
                "\u2003SAVE-10\u200B",
                "ＳＡＶＥ－１０",
                "SAVE–10",
                "SAVE\u201110",
                "SAVE\u221210",
                "SA\u00ADVE-10"
            })
    void isTheSameHoweverItIsTypedOrPasted(String typed) {
        assertThat(CouponCode.normal(typed)).isEqualTo("SAVE-10");
        assertThat(CouponCode.isOne(CouponCode.normal(typed))).isTrue();
    }

    @Test
    void mayBeNone() {
        assertThat(CouponCode.isOne(CouponCode.normal("\u00A0\u200B"))).isFalse();
        assertThat(CouponCode.isOne(CouponCode.normal("优惠"))).isFalse();
    }
}
