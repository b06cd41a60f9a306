package dev.kiosk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.order.domain.CaptureAt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class OrderPropertiesTest {

    @Test
    void needsNothingWhereItIsTried() {
        OrderProperties settings = bind(Map.of());

        assertThat(settings.timeToConfirm()).hasMinutes(15);
        assertThat(settings.maxDeadLetterSize().toMegabytes()).isEqualTo(16);
        assertThat(settings.payment().provider()).isEqualTo(OrderProperties.ProviderName.SANDBOX);
        assertThat(settings.payment().capture()).isEqualTo(CaptureAt.CONFIRMATION);
        assertThat(settings.sandbox().webhookUrl()).isNull();
    }

    @Test
    void refusesTheSandboxUnlessItIsToldThatTheShopIsOnlyTried() {
        assertThatThrownBy(() -> bind(Map.of("trying", "false")))
                .hasStackTraceContaining("kiosk.order.payment.provider is sandbox, which takes no money")
                .hasStackTraceContaining("kiosk.order.trying=true");
    }

    @Test
    void startsWithStripeWithoutBeingTried() {
        OrderProperties settings = bind(Map.of(
                "trying", "false",
                "payment.provider", "stripe",
                "payment.stripe.secret-key", "sk_test_12345678",
                "payment.stripe.return-url", "https://shop.example.com/orders/{orderId}"));

        assertThat(settings.payment().provider()).isEqualTo(OrderProperties.ProviderName.STRIPE);
    }

    @ParameterizedTest
    @CsvSource({
        "time-to-confirm, 0s, kiosk.order.time-to-confirm",
        "payment-timeout, -1s, kiosk.order.payment-timeout",
        "payment-doubt, 20s, kiosk.order.payment-doubt",
        "max-dead-letter-size, 0B, kiosk.order.max-dead-letter-size",
        "max-dead-letter-size, 3GB, kiosk.order.max-dead-letter-size",
        "dead-letters.subscribers, inventory-fn, kiosk.order.dead-letters.subscribers",
        "dead-letters.timeout, 0s, kiosk.order.dead-letters.timeout",
        "dead-letters.retention, 0s, kiosk.order.dead-letters.retention",
        "payment.provider, cash, cash",
        "payment.provider, stripe, kiosk.order.payment.stripe.secret-key",
        "payment.stripe.url, stripe, kiosk.order.payment.stripe.url",
        "payment.stripe.time-to-pay, 30m, kiosk.order.payment.stripe.time-to-pay",
        "payment.stripe.time-to-pay, 25h, kiosk.order.payment.stripe.time-to-pay",
        "payment.bank-transfer.time-to-pay, 0s, kiosk.order.payment.bank-transfer.time-to-pay",
        "payment.capture, never, never",
        "sandbox.url, ftp://somewhere, kiosk.order.sandbox.url",
        "sandbox.timeouts, -1, kiosk.order.sandbox.timeouts",
        "sandbox.webhook-url, http://shop, kiosk.order.sandbox.webhook-secret",
        "sandbox.webhook-url, shop, kiosk.order.sandbox.webhook-url",
        "sandbox.webhook-delay, 0s, kiosk.order.sandbox.webhook-delay",
    })
    void doesNotStartWithAnImpossibleSetting(String setting, String value, String said) {
        assertThatThrownBy(() -> bind(Map.of(setting, value))).hasStackTraceContaining(said);
    }

    @Test
    void keepsSecretsOutOfLogs() {
        OrderProperties settings =
                bind(Map.of("sandbox.webhook-url", "http://shop", "sandbox.webhook-secret", "very-secret-indeed"));

        assertThat(settings.toString()).doesNotContain("very-secret-indeed");
    }

    private static OrderProperties bind(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>(Map.of("kiosk.order.trying", "true"));
        settings.forEach((name, value) -> properties.put("kiosk.order." + name, value));
        return new Binder(
                        List.of(new MapConfigurationPropertySource(properties)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("kiosk.order", OrderProperties.class);
    }
}
