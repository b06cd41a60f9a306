package dev.kiosk.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {

    @Test
    void isTheEndOfTheOrdersNumber() {
        assertThat(PaymentReference.of(UUID.fromString("0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11")))
                .isEqualTo("6D9C-0A11");
    }
}
