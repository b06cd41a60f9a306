package dev.kiosk.ops.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kiosk.ops.cluster.Installation;
import dev.kiosk.ops.cluster.TestCluster;
import io.fabric8.knative.serving.v1.ServiceBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The doctor notifies the shop as the payment provider would. */
@EnableKubernetesMockClient(crud = true, https = false)
class NotificationsCheckTest {

    private static final String SECRET = "whsec_of_tests_only";

    @SuppressWarnings("NullAway.Init")
    static KubernetesMockServer server;

    @SuppressWarnings("NullAway.Init")
    static KubernetesClient client;

    @SuppressWarnings("NullAway.Init")
    private TestCluster cluster;

    @SuppressWarnings("NullAway.Init")
    private HttpServer shop;

    @BeforeEach
    void open() throws IOException {
        server.reset();
        cluster = TestCluster.healthy(client);
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.start();
        cluster.secret("kiosk-stripe", Map.of("webhookSecret", SECRET + ",whsec_of_tests_later"));
        environment(
                "storefront-fn",
                new EnvVarBuilder()
                        .withName("KIOSK_STOREFRONT_PAYMENT_STRIPESECRETS")
                        .withNewValueFrom()
                        .withNewSecretKeyRef("webhookSecret", "kiosk-stripe", null)
                        .endValueFrom()
                        .build());
        orders("stripe", url() + "/orders/{orderId}");
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    @Test
    void areTakenByAShopWithTheSameSecret() {
        answersWhatIsSignedWith(SECRET);

        assertThat(look()).isEqualTo(Finding.ok("Payment notifications", "taken at " + endpoint()));
    }

    @Test
    void areRefusedByAShopWithAnotherSecret() {
        answersWhatIsSignedWith("whsec_of_yesterday");

        assertThat(look().status()).isEqualTo(Status.FAIL);
        assertThat(look().detail())
                .isEqualTo("refused at " + endpoint() + ": the shop runs with another secret than the Secret has")
                .doesNotContain(SECRET);
    }

    @Test
    void areRefusedByAShopThatKnowsNoSuchProvider() {
        answers(404);

        assertThat(look().detail()).isEqualTo("refused at " + endpoint() + ": the shop knows no such provider");
    }

    @Test
    void areTakenBySomebodyElse() {
        answers(200);

        assertThat(look())
                .isEqualTo(Finding.fail(
                        "Payment notifications",
                        "HTTP 200 at " + endpoint(),
                        "see whether it is the shop that answers there"));
    }

    @Test
    void reachNobody() {
        shop.stop(0);

        assertThat(look().status()).isEqualTo(Status.WARN);
        assertThat(look().detail()).isEqualTo("nobody answers from here at " + endpoint());
    }

    @Test
    void cannotBeBelievedWithoutASecret() {
        client.secrets().inNamespace("kiosk").withName("kiosk-stripe").delete();

        assertThat(look().status()).isEqualTo(Status.FAIL);
        assertThat(look().detail()).startsWith("nobody believes them");
    }

    @Test
    void haveNowhereToGo() {
        orders("stripe", "orders");

        assertThat(look().detail()).isEqualTo("where the shop is, nobody says");
    }

    @Test
    void areNotExpectedOfTheSandbox() {
        orders("sandbox", url());

        assertThat(findings()).isEmpty();
    }

    private void orders(String provider, String returnUrl) {
        environment(
                "order-fn",
                new EnvVar("KIOSK_ORDER_PAYMENT_PROVIDER", provider, null),
                new EnvVar("KIOSK_ORDER_PAYMENT_STRIPE_RETURNURL", returnUrl, null));
    }

    private void environment(String service, EnvVar... variables) {
        cluster.put(new ServiceBuilder(cluster.service(service))
                .editSpec()
                .editTemplate()
                .editSpec()
                .editFirstContainer()
                .withEnv(variables)
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build());
    }

    private void answersWhatIsSignedWith(String secret) {
        shop.createContext("/api/webhooks/payments/stripe", exchange -> {
            String given = exchange.getRequestHeaders().getFirst("Stripe-Signature");
            String time = given.replaceFirst("t=([0-9]+),.*", "$1");
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String expected = "t=" + time + ",v1=" + hmac(secret, time + "." + body);
            exchange.sendResponseHeaders(given.equals(expected) ? 202 : 400, -1);
            exchange.close();
        });
    }

    private void answers(int status) {
        shop.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + shop.getAddress().getPort();
    }

    private String endpoint() {
        return url() + "/api/webhooks/payments/stripe";
    }

    private static Finding look() {
        return findings().getFirst();
    }

    private static List<Finding> findings() {
        return new NotificationsCheck(new NotificationProbe(Duration.ofSeconds(10)))
                .look(new Installation(client, "kiosk"));
    }
}
