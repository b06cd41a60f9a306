package dev.kiosk.storefront.live.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastEventIdTest {

    @Test
    void isAPosition() {
        assertThat(LastEventId.read("12")).isEqualTo(12);
        assertThat(LastEventId.read("999999999")).isEqualTo(999_999_999);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "+1",
                "1.0",
                "1e3",
                "0x1",
                " 1",
                "01",
                "99999999999999999999",
                "one",
                "٣",
                "1\u0000",
                "' or 1=1 --",
                "0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11"
            })
    void isNothingWhereNoStreamGaveIt(String forged) {
        assertThat(LastEventId.read(forged)).isZero();
    }

    @Test
    void isNothingWhereThereIsNone() {
        assertThat(LastEventId.read(null)).isZero();
    }
}
