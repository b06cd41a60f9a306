package dev.kiosk.backoffice;

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

class BackofficePropertiesTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Map<String, String> GUARDED = Map.of(
            "oidc.issuer", "https://login.example.com",
            "oidc.client-id", "kiosk",
            "oidc.client-secret", SECRET,
            "oidc.session-secret", SECRET,
            "oidc.url", "https://staff.example.com");

    @Test
    void needsNothingAndLetsNobodyIn() {
        BackofficeProperties settings = bind(Map.of());

        assertThat(settings.open()).isFalse();
        assertThat(settings.oidc()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "functions.orders,order-fn,kiosk.backoffice.functions",
        "functions.shop,ftp://shop,kiosk.backoffice.functions",
        "functions.patience,0s,kiosk.backoffice.functions.patience",
        "shop,shop.example.com,kiosk.backoffice.shop",
        "oidc.roles.owner,boss,kiosk.backoffice.oidc.issuer",
        "oidc.issuer,login,kiosk.backoffice.oidc.issuer",
    })
    void doesNotStartWithAnImpossibleSetting(String setting, String value, String said) {
        assertThatThrownBy(() -> bind(Map.of(setting, value))).hasStackTraceContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "client-id,'',client-id",
        "url,http://staff.example.com,https",
        "url,staff.example.com,url is needed",
        "role-claim,'',role-claim",
        "roles.owner,'',roles.owner",
        "scope,profile,scope needs openid",
        "session,0s,session",
        "session,13h,session",
        "session-secret,short,session-secret must have at least 32 characters",
        "ca-file,/no/such/file,ca-file"
    })
    void doesNotStartWithASignInThatIsNotSafe(String setting, String value, String said) {
        Map<String, String> settings = new HashMap<>(GUARDED);
        assertThat(bind(settings).oidc()).isNotNull();
        settings.put("oidc." + setting, value);

        assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining(said);
    }

    @Test
    void isNotOpenAndGuardedAtOnce() {
        Map<String, String> settings = new HashMap<>(GUARDED);
        settings.put("open", "true");

        assertThatThrownBy(() -> bind(settings)).hasStackTraceContaining("not both");
    }

    @Test
    void keepsTheSecretsOutOfLogs() {
        assertThat(bind(GUARDED).toString()).doesNotContain(SECRET);
    }

    private static BackofficeProperties bind(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("kiosk.backoffice." + name, value));
        return new Binder(
                        List.of(new MapConfigurationPropertySource(properties)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("kiosk.backoffice", BackofficeProperties.class);
    }
}
