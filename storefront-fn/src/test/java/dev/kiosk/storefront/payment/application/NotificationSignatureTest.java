package dev.kiosk.storefront.payment.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationSignatureTest {

    private static final String SECRET = "whsec_of_a_test_only";
    /** By openssl dgst -sha256 -hmac. */
    private static final String HMAC = "7f27e3c3eac389884c00617112b86df64292f7aac404f8acc37a5d69057f1013";

    private static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes(UTF_8);
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1492774577);

    @Test
    void fitsWhatOthersComputeToo() {
        NotificationSignature signature = parsed("t=1492774577,v1=" + HMAC + ",v0=deadbeef");

        assertThat(signature.fits(BODY, List.of(SECRET))).isTrue();
        assertThat(signature.fits("{\"id\":\"evt_2\"}".getBytes(UTF_8), List.of(SECRET)))
                .isFalse();
        assertThat(parsed("t=1492774578,v1=" + HMAC).fits(BODY, List.of(SECRET)))
                .isFalse();
        assertThat(signature.fits(BODY, List.of())).isFalse();
    }

    @Test
    void fitsWhileASecretIsBeingChanged() {
        assertThat(parsed("t=1492774577,v1=" + HMAC).fits(BODY, List.of("the_new_secret_of_it", SECRET)))
                .isTrue();
        assertThat(parsed("t=1492774577,v1=" + "0".repeat(64) + ",v1=" + HMAC).fits(BODY, List.of(SECRET)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false"})
    void isGoodForAWhile(long secondsLater, boolean good) {
        assertThat(parsed("t=1492774577,v1=" + HMAC).isOf(SIGNED_AT.plusSeconds(secondsLater), Duration.ofMinutes(5)))
                .isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "t=1", "v1=00", "t=,v1=00", "t=-1,v1=00", "t=1e3,v1=00", "t=9999999999999,v1=00", "nonsense"
            })
    void isNothingElse(String header) {
        assertThat(NotificationSignature.parse(header)).isEmpty();
    }

    private static NotificationSignature parsed(String header) {
        return NotificationSignature.parse(header).orElseThrow();
    }
}
