package dev.kiosk.order.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With stripe-mock every request of the tests in this package is held to Stripe's OpenAPI: that it would be refused is shown here. */
@Tag("stripe-mock")
class StripeMockIT {

    @Test
    void isThere() {
        assertThat(StripeMock.isRunning()).isTrue();
    }

    @Test
    void objectsToWhatIsNotOfStripesOpenApi() {
        assertThat(objection("POST", "/v1/payment_intents", "amount=1925&currency=gbp"))
                .isNull();
        assertThat(objection("POST", "/v1/payment_intents", "amount=much&currency=gbp"))
                .contains("amount");
        assertThat(objection("POST", "/v1/payment_intents", "amount=1925&currency=gbp&colour=red"))
                .contains("additional properties");
        assertThat(objection("POST", "/v1/checkout/sessions", "mode=payment&expires_at=soon"))
                .contains("expires_at");
        assertThat(objection("POST", "/v1/checkout/pages", "")).contains("/v1/checkout/pages");
    }

    @Test
    void objectsToAVersionThatItDoesNotKnow() {
        assertThat(StripeMock.objections("GET", "/v1/refunds", "2024-06-20", "").block())
                .contains("version");
    }

    @SuppressWarnings("NullAway")
    private static String objection(String method, String path, String body) {
        return StripeMock.objections(method, path, StripeApi.VERSION, body).block();
    }
}
