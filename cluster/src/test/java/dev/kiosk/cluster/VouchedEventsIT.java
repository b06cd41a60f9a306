package dev.kiosk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Pods;
import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.cluster.shop.Http;
import dev.kiosk.cluster.shop.OpenShop;
import dev.kiosk.cluster.shop.Shop;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.LocalPortForward;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** With OIDC between broker and functions, and an EventPolicy at the broker: ours pass, a stranger's event does not. */
@Order(11)
@OpenShop
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VouchedEventsIT {

    private static final String ISSUER = "https://kubernetes.default.svc.cluster.local";

    @BeforeAll
    static void vouch(Shop shop) {
        authentication("enabled");
        shop.upgrade("oidc.issuer=" + ISSUER + ",eventPolicy.enabled=true");
    }

    /** The cluster; the shop closes after the last of its tests, which these are. */
    @AfterAll
    static void asBefore() {
        authentication("disabled");
    }

    private static void authentication(String mode) {
        Command.kubectl(
                "-n",
                "knative-eventing",
                "patch",
                "configmap",
                "config-features",
                "--type=merge",
                "--patch",
                "{\"data\":{\"authentication-oidc\":\"" + mode + "\"}}");
    }

    @Test
    @Order(1)
    void ordersGoThrough(Shop shop) {
        assertThat(shop.sells(7).outcome(Wait.LONG)).isEqualTo("confirmed");
    }

    @Test
    @Order(2)
    void functionRefusesWhoShowsNoToken(Shop shop) {
        assertThat(event(shop.inside("order-fn").resolve("/events"), "").statusCode())
                .isEqualTo(401);
    }

    @Test
    @Order(3)
    void functionRefusesAnAccountOfAnotherNamespace(Shop shop) {
        String token = token("default", "serving.knative.dev/service/" + shop.namespace() + "/order-fn");

        assertThat(event(shop.inside("order-fn").resolve("/events"), token).statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(4)
    void brokerRefusesAStrangersEvent(Shop shop) throws Exception {
        String name = Cluster.knative()
                .brokers()
                .inNamespace(shop.namespace())
                .list()
                .getItems()
                .getFirst()
                .getMetadata()
                .getName();
        String token = token("default", "eventing.knative.dev/broker/" + shop.namespace() + "/" + name);
        Pod ingress = Pods.ready("knative-eventing", Map.of("eventing.knative.dev/brokerRole", "ingress"))
                .getFirst();

        try (LocalPortForward forward =
                Cluster.client().pods().resource(ingress).portForward(8080)) {
            URI broker =
                    URI.create("http://127.0.0.1:%d/%s/%s".formatted(forward.getLocalPort(), shop.namespace(), name));
            assertThat(event(broker, "").statusCode()).isEqualTo(401);
            assertThat(event(broker, token).statusCode()).isEqualTo(403);
        }
    }

    private static HttpResponse<String> event(URI uri, String token) {
        return Http.insist(() -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .header("content-type", "application/json")
                    .header("ce-specversion", "1.0")
                    .header("ce-id", UUID.randomUUID().toString())
                    .header("ce-source", "/stranger")
                    .header("ce-type", "dev.kiosk.checkout.submitted.v1")
                    .POST(BodyPublishers.ofString("{}"));
            return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
        });
    }

    private static String token(String namespace, String audience) {
        TokenRequest request = new TokenRequestBuilder()
                .withNewSpec()
                .withAudiences(audience)
                .endSpec()
                .build();
        return Cluster.client()
                .serviceAccounts()
                .inNamespace(namespace)
                .withName("default")
                .tokenRequest(request)
                .getStatus()
                .getToken();
    }
}
