package dev.kiosk.ops.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.TestCluster;
import io.fabric8.knative.serving.v1.ServiceBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a function can be reached, its own readiness tells. */
@EnableKubernetesMockClient(crud = true, https = false)
class SchemaCheckTest {

    private static final String TOO_OLD = "the schema is older than this code needs; run the command migrate";

    @SuppressWarnings("NullAway.Init")
    static KubernetesMockServer server;

    @SuppressWarnings("NullAway.Init")
    static KubernetesClient client;

    @SuppressWarnings("NullAway.Init")
    private HttpServer function;

    @BeforeEach
    void listen() throws IOException {
        server.reset();
        function = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        function.start();
        TestCluster cluster = TestCluster.healthy(client);
        client.resources(Job.class).inNamespace("kiosk").delete();
        cluster.put(new ServiceBuilder(cluster.service("order-fn"))
                .editStatus()
                .withNewAddress()
                .withUrl("http://127.0.0.1:" + function.getAddress().getPort())
                .endAddress()
                .endStatus()
                .build());
    }

    @AfterEach
    void stop() {
        function.stop(0);
    }

    @Test
    void schemaThatTheFunctionIsContentWith() {
        answer(200, "{\"status\":\"UP\"}");

        assertThat(ofOrders()).isEqualTo(Finding.ok("Schema of order-fn", "what the function needs"));
    }

    @Test
    void schemaThatIsTooOld() {
        answer(503, """
                {"status":"DOWN","components":{"schema":{"status":"DOWN","details":{"reason":"%s"}}}}""".formatted(TOO_OLD));

        assertThat(ofOrders().status()).isEqualTo(Status.FAIL);
        assertThat(ofOrders().detail()).isEqualTo(TOO_OLD);
        assertThat(ofOrders().remedy()).contains("migrate");
    }

    @Test
    void functionThatDoesNotSayWhy() {
        answer(503, "no healthy upstream");

        assertThat(ofOrders().detail()).isEqualTo("the function is not ready, and does not say why");
    }

    @Test
    void gatewayThatKnowsNoSuchHostHasSaidNothing() {
        answer(404, "");

        assertThat(ofOrders().status()).isEqualTo(Status.WARN);
    }

    @Test
    void functionThatHangs() {
        function.createContext("/", exchange -> {}); // takes the request and never answers

        Finding finding = look(Duration.ofMillis(200));

        assertThat(finding.status()).isEqualTo(Status.FAIL);
        assertThat(finding.detail()).isEqualTo("its readiness does not answer: HttpTimeoutException");
    }

    private void answer(int status, String body) {
        function.createContext("/actuator/health/readiness", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static Finding ofOrders() {
        return look(Duration.ofSeconds(10));
    }

    private static Finding look(Duration patience) {
        return new SchemaCheck(new ReadinessEndpoint(patience))
                .look(new Installation(client, "kiosk")).stream()
                        .filter(finding -> finding.check().endsWith("order-fn"))
                        .findFirst()
                        .orElseThrow();
    }
}
