package dev.kiosk.storefront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiosk.fn.web.Face;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class StorefrontPropertiesTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void needsNothingButTheSecret() {
        StorefrontProperties settings = bind(Map.of("access-secret", SECRET));

        assertThat(settings.face()).isEqualTo(Face.PUBLIC);
        assertThat(settings.currency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(settings.shippingRate()).isEqualTo(395);
        assertThat(settings.maxImportSize().toMegabytes()).isEqualTo(32);
    }

    @Test
    void doesNotStartWithoutTheSecret() {
        assertThatThrownBy(() -> bind(Map.of()))
                .hasStackTraceContaining("kiosk.storefront.access-secret must have at least 32 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "access-secret,short,kiosk.storefront.access-secret",
        "face,sideways,sideways",
        "currency,XXX,kiosk.storefront.currency",
        "currency,POUND,POUND",
        "shipping-rate,-1,kiosk.storefront.shipping-rate",
        "free-shipping-from,-1,kiosk.storefront.free-shipping-from",
        "tax-basis-points,10001,kiosk.storefront.tax-basis-points",
        "max-import-size,4GB,kiosk.storefront.max-import-size",
        "product-cache,4GB,kiosk.storefront.product-cache",
        "cart-retention,0s,kiosk.storefront",
        "payment.stripe-secrets,short,kiosk.storefront.payment.stripe-secrets",
        "payment.sandbox-secrets,short,kiosk.storefront.payment.sandbox-secrets",
        "payment.provider,cash,cash",
        "payment.provider,bank-transfer,kiosk.storefront.payment.bank-transfer.holder is missing",
        "payment.tolerance,0s,kiosk.storefront.payment",
        "payment.max-size,4GB,kiosk.storefront.payment.max-size",
        "webhooks.stripe-secrets,whsec_0123456789,kiosk.storefront.payment",
        "live.streams-of-order,0,kiosk.storefront.live.streams-of-order",
    })
    void doesNotStartWithAnImpossibleSetting(String setting, String value, String said) {
        Map<String, String> settings = new HashMap<>(Map.of("access-secret", SECRET));
        settings.put(setting, value);

        assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining(said);
    }

    @Test
    void keepsTheSecretOutOfLogs() {
        StorefrontProperties settings = bind(Map.of("access-secret", SECRET, "payment.stripe-secrets", SECRET));

        assertThat(settings.toString()).doesNotContain(SECRET);
        assertThat(settings.payment().toString()).doesNotContain(SECRET);
    }

    private static StorefrontProperties bind(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("kiosk.storefront." + name, value));
        return new Binder(
                        List.of(new MapConfigurationPropertySource(properties)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("kiosk.storefront", StorefrontProperties.class);
    }
}
