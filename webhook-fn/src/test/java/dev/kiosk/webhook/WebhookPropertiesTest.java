package dev.kiosk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class WebhookPropertiesTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void needsNothingButTheSecret() {
        assertThat(bind(Map.of("signing-secret", SECRET)).allowPrivate()).isFalse();
        assertThatThrownBy(() -> bind(Map.of()))
                .hasStackTraceContaining("kiosk.webhook.signing-secret must have at least 32 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "signing-secret,short",
        "timeout,0s",
        "timeout,26s",
        "failures-allowed,0",
        "failing-allowed,-1s",
        "first-retry,0s",
        "rotation-overlap,0s",
        "retention,0s",
    })
    void doesNotStartWithAnImpossibleSetting(String setting, String value) {
        Map<String, String> settings = new HashMap<>(Map.of("signing-secret", SECRET));
        settings.put(setting, value);

        assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining("kiosk.webhook." + setting);
    }

    @Test
    void keepsTheSecretOutOfLogs() {
        assertThat(bind(Map.of("signing-secret", SECRET)).toString()).doesNotContain(SECRET);
    }

    private static WebhookProperties bind(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("kiosk.webhook." + name, value));
        return new Binder(
                        List.of(new MapConfigurationPropertySource(properties)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("kiosk.webhook", WebhookProperties.class);
    }
}
