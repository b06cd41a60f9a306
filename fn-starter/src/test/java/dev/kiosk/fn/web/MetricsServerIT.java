package dev.kiosk.fn.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.FunctionApplication;
import dev.kiosk.fn.sample.SampleFunction;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class MetricsServerIT {

    private final TestDatabase database = TestDatabase.migrated(SampleFunction.NAME);

    @Test
    void tellsWhoScrapesPodsWhatThePublicFaceDoesNot() {
        try (ConfigurableApplicationContext function = start("--kiosk.fn.face=public", "--kiosk.fn.metrics-port=0")) {
            MetricsServer metrics = function.getBean(MetricsServer.class);

            assertThat(get(metrics.port(), "/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
            assertThat(get(metrics.port(), "/actuator/health").statusCode()).isEqualTo(404);
            assertThat(get(ownPort(function), "/actuator/prometheus").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void listensNowhereUnlessItIsToldWhere() {
        try (ConfigurableApplicationContext function = start()) {
            assertThat(function.getBean(MetricsServer.class).isRunning()).isFalse();
            assertThat(get(ownPort(function), "/actuator/prometheus").statusCode())
                    .isEqualTo(200);
        }
    }

    private ConfigurableApplicationContext start(String... settings) {
        return FunctionApplication.of(SampleFunction.NAME, SampleFunction.class)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.r2dbc.url=" + database.r2dbcUrl(),
                                        "--spring.r2dbc.username=" + database.username(),
                                        "--spring.r2dbc.password=" + database.password()),
                                Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    private static int ownPort(ConfigurableApplicationContext function) {
        return Integer.parseInt(function.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static HttpResponse<String> get(int port, String path) {
        return HttpCalls.get(URI.create("http://localhost:" + port + path), Map.of());
    }
}
