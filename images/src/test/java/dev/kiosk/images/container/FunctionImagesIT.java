package dev.kiosk.images.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import dev.kiosk.images.container.KnativePod.Ended;
import dev.kiosk.images.traffic.FunctionClient;
import dev.kiosk.local.postgres.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.DockerClientFactory;

/** What each image promises by itself. */
class FunctionImagesIT {

    private static ContainerDatabase databases;

    @BeforeAll
    static void start() {
        databases = ContainerDatabase.start();
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront-fn", "order-fn", "inventory-fn", "webhook-fn"})
    void isReadyWithoutAnyEventOnceItsDatabaseIsMigratedByACommandOfItsOwn(String function) {
        Map<String, String> environment = environment(databases.create(function));
        try (KnativePod pod = KnativePod.listening(function, environment)) {
            pod.start();
            FunctionClient client = new FunctionClient(pod.uri());

            assertThat(client.status("GET", "/actuator/health/readiness")).isEqualTo(503);
            await().untilAsserted(() -> assertThat(pod.getLogs())
                    .contains("AOT cache /app/app.aot is in use")
                    .contains("is not ready")
                    .contains("was never migrated"));

            Ended migration = KnativePod.run(function, environment, "migrate");

            assertThat(migration.status()).as(migration.log()).isZero();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> client.status("GET", "/actuator/health/readiness") == 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront-fn", "order-fn", "inventory-fn", "webhook-fn", "backoffice-fn", "ops"})
    void saysWhatItIsAndRunsAsNobodyInParticular(String name) {
        InspectImageResponse image = DockerClientFactory.lazyClient()
                .inspectImageCmd(Image.of(name).asCanonicalNameString())
                .exec();
        ContainerConfig config = Objects.requireNonNull(image.getConfig());

        assertThat(config.getLabels())
                .containsEntry("org.opencontainers.image.title", name)
                .containsKeys(
                        "org.opencontainers.image.version",
                        "org.opencontainers.image.revision",
                        "org.opencontainers.image.created");
        assertThat(config.getUser()).isEqualTo("65532:65532");
        assertThat(List.of(Objects.requireNonNull(config.getEntrypoint())))
                .startsWith("java")
                .doesNotContain("sh", "/bin/sh", "bash");
    }

    private static Map<String, String> environment(Database database) {
        return Map.of(
                "SPRING_R2DBC_URL",
                database.r2dbcUrl(),
                "SPRING_R2DBC_USERNAME",
                database.username(),
                "SPRING_R2DBC_PASSWORD",
                database.password(),
                "KIOSK_FN_BROKER_URL",
                "http://localhost:9/kiosk/default",
                "KIOSK_ORDER_TRYING",
                "true",
                "KIOSK_STOREFRONT_ACCESSSECRET",
                "only-for-tests-0123456789abcdef01",
                "KIOSK_WEBHOOK_SIGNINGSECRET",
                "only-for-tests-0123456789abcdef01");
    }
}
