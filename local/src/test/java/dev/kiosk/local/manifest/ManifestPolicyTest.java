package dev.kiosk.local.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.knative.duck.v1.DeliverySpec;
import io.fabric8.knative.eventing.v1.Trigger;
import io.fabric8.knative.serving.v1.RevisionTemplateSpec;
import io.fabric8.knative.serving.v1.Service;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every manifest of the project must say, so that a platform team would take it. */
class ManifestPolicyTest {

    /** Of a Postgres that is set to allow 200, which the page beside the manifests asks for, less some for its operators. */
    private static final int CONNECTIONS = 180;

    /** Customers come to the one, staff to the other. */
    private static final Set<String> PUBLIC = Set.of("storefront-fn", "backoffice-fn");

    private static Stream<ManifestObject> objects(String kind) {
        return ManifestObjects.in(Path.of("../knative/overlays/webhooks")).stream()
                .filter(object -> object.kind().equals(kind));
    }

    static Stream<ManifestObject> triggers() {
        return objects("Trigger");
    }

    static Stream<ManifestObject> services() {
        return objects("Service");
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void everyTriggerSaysHowItDelivers(ManifestObject trigger) {
        DeliverySpec delivery = trigger.as(Trigger.class).getSpec().getDelivery();

        assertThat(delivery)
                .as(trigger.where())
                .hasNoNullFieldsOrPropertiesExcept("format", "retryAfterMax", "additionalProperties");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceScalesToZeroAndNotWithoutEnd(ManifestObject service) {
        assertThat(template(service).getMetadata().getAnnotations())
                .as(service.where())
                .containsEntry("autoscaling.knative.dev/min-scale", "0")
                .containsKey("autoscaling.knative.dev/max-scale");
        assertThat(template(service).getMetadata().getName())
                .as(service.where())
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceOutlastsTheDrainOfItsPod(ManifestObject service) {
        assertThat(template(service).getSpec().getTimeoutSeconds())
                .as(service.where())
                .isBetween(56L, 600L);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyContainerIsProbedAndLimited(ManifestObject service) {
        Container container = container(service);

        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/readiness");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/actuator/health/liveness");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
        assertThat(container.getImage()).contains(":").doesNotEndWith(":latest");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyContainerHasNoPrivileges(ManifestObject service) {
        SecurityContext security = container(service).getSecurityContext();

        assertThat(security.getRunAsNonRoot()).isTrue();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(template(service).getSpec().getAutomountServiceAccountToken())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("services")
    void onlyTheShopAndTheBackOfficeArePublic(ManifestObject service) {
        String visibility = service.as(Service.class)
                .getMetadata()
                .getLabels()
                .getOrDefault("networking.knative.dev/visibility", "public");

        assertThat(visibility)
                .as(service.where())
                .isEqualTo(PUBLIC.contains(service.name()) ? "public" : "cluster-local");
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void noEventGoesToAPublicService(ManifestObject trigger) {
        assertThat(trigger.as(Trigger.class).getSpec().getSubscriber().getRef().getName())
                .as(trigger.where())
                .isNotIn(PUBLIC);
    }

    @Test
    void allPodsOfARollOutFitTheConnectionsOfOnePostgres() {
        int ofOneRevision = services()
                .filter(service -> isSet(service, "SPRING_R2DBC_URL"))
                .mapToInt(service -> maxScale(service) * poolSize(service))
                .sum();

        assertThat(2 * ofOneRevision).isLessThanOrEqualTo(CONNECTIONS);
    }

    private static boolean isSet(ManifestObject service, String variable) {
        return container(service).getEnv().stream()
                .anyMatch(set -> set.getName().equals(variable));
    }

    private static int maxScale(ManifestObject service) {
        return Integer.parseInt(
                template(service).getMetadata().getAnnotations().get("autoscaling.knative.dev/max-scale"));
    }

    private static int poolSize(ManifestObject service) {
        return container(service).getEnv().stream()
                .filter(variable -> variable.getName().equals("SPRING_R2DBC_POOL_MAXSIZE"))
                .mapToInt(variable -> Integer.parseInt(variable.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static RevisionTemplateSpec template(ManifestObject service) {
        return service.as(Service.class).getSpec().getTemplate();
    }

    private static Container container(ManifestObject service) {
        return template(service).getSpec().getContainers().getFirst();
    }
}
