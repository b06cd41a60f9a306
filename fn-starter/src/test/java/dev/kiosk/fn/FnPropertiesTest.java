package dev.kiosk.fn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class FnPropertiesTest {

    @Test
    void readsWhatTheChartPutsIntoTheEnvironment() {
        FnProperties settings = bind(Map.of(
                "KIOSK_FN_OIDC_ISSUER", "https://kubernetes.default.svc.cluster.local",
                "KIOSK_FN_OIDC_AUDIENCE", "serving.knative.dev/service/kiosk/order-fn",
                "KIOSK_FN_OIDC_SUBJECT_PREFIX", "system:serviceaccount:kiosk:",
                "KIOSK_FN_OIDC_TOKEN_FILE", "/var/run/secrets/kiosk-issuer/token",
                "KIOSK_FN_BROKER_TOKEN_FILE", "/var/run/secrets/kiosk-broker/token"));

        assertThat(settings.brokerTokenFile()).isEqualTo(Path.of("/var/run/secrets/kiosk-broker/token"));
        assertThat(Objects.requireNonNull(settings.oidc())).satisfies(oidc -> {
            assertThat(oidc.issuer()).hasToString("https://kubernetes.default.svc.cluster.local");
            assertThat(oidc.audience()).isEqualTo("serving.knative.dev/service/kiosk/order-fn");
            assertThat(oidc.subjectPrefix()).isEqualTo("system:serviceaccount:kiosk:");
            assertThat(oidc.tokenFile()).isEqualTo(Path.of("/var/run/secrets/kiosk-issuer/token"));
        });
    }

    @Test
    void vouchesForNothingWithoutAnIssuer() {
        assertThat(bind(Map.of()).oidc()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KIOSK_FN_OIDC_AUDIENCE | order-fn               | kiosk.fn.oidc.issuer is not an http URL
            KIOSK_FN_OIDC_ISSUER   | https://issuer.example | kiosk.fn.oidc.audience is needed
            KIOSK_FN_OIDC_ISSUER   | issuer                 | kiosk.fn.oidc.issuer is not an http URL
            """)
    void neverStartsHalfGuarded(String variable, String value, String said) {
        assertThatThrownBy(() -> bind(Map.of(variable, value)))
                .isInstanceOf(BindException.class)
                .hasStackTraceContaining(said);
    }

    private static FnProperties bind(Map<String, Object> environment) {
        Map<String, Object> all = new HashMap<>(environment);
        all.put("KIOSK_FN_NAME", "order-fn");
        var source = ConfigurationPropertySource.from(new SystemEnvironmentPropertySource("systemEnvironment", all));
        return new Binder(Objects.requireNonNull(source))
                .bind("kiosk.fn", FnProperties.class)
                .get();
    }
}
