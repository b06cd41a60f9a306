package dev.kiosk.cluster.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.cluster.platform.Addresses;
import dev.kiosk.cluster.platform.Cluster;
import dev.kiosk.cluster.platform.Command;
import dev.kiosk.cluster.platform.Evidence;
import dev.kiosk.cluster.platform.Figures;
import dev.kiosk.cluster.platform.Namespace;
import dev.kiosk.cluster.platform.Ops;
import dev.kiosk.cluster.platform.Wait;
import dev.kiosk.cluster.shop.Http;
import dev.kiosk.cluster.shop.Shop;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** knative/ as kubectl applies it, then every command of docs/kn.md, in the page's order, run by the real kn. */
@Order(9)
@ExtendWith(Evidence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KnPageIT {

    private static final Path PAGE = Command.PROJECT.resolve("docs/kn.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    /** Left out without a mail server, as the page says. */
    private static final Pattern WITH_MAIL = Pattern.compile("--env-value-from \\S+=secret:storefront-fn-mail:\\S+");

    private static final int REQUESTS = 200;

    @SuppressWarnings("NullAway.Init")
    private Shop shop;

    private final Deque<String> commands = new ArrayDeque<>();

    @BeforeAll
    void prepare() throws IOException {
        shop = Shop.onlyItsPostgres();
        Wording wording = new Wording(shop.namespace());
        BLOCK.matcher(Files.readString(PAGE))
                .results()
                .flatMap(block -> block.group(1).replace("\\\n", " ").lines())
                .filter(line -> line.startsWith("kn ") || line.startsWith("kubectl "))
                .map(wording::of)
                .map(line -> WITH_MAIL.matcher(line).replaceAll(""))
                .forEach(commands::add);
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    @Order(1)
    void kubectlAppliesThePlainManifests() throws IOException {
        Path manifests = Manifests.copy(new Wording(shop.namespace()));

        Command.kubectl("apply", "-k", manifests.toString());
        shop.awaitReady();

        assertThat(shop.services()).hasSizeGreaterThanOrEqualTo(4);
        shop.stocks();
        assertThat(shop.sells(1).outcome(Wait.LONG)).isEqualTo("confirmed");
    }

    @Test
    @Order(2)
    void kubectlAddsWebhooks() throws IOException {
        Command.kubectl(
                "-n",
                shop.namespace(),
                "create",
                "secret",
                "generic",
                "webhook-fn-signing",
                "--from-literal=secret=" + "0123456789".repeat(5));

        Command.kubectl(
                "apply",
                "-k",
                Manifests.copy(new Wording(shop.namespace()))
                        .resolve("overlays/webhooks")
                        .toString());
        shop.awaitReady();

        assertThat(shop.services())
                .extracting(service -> service.getMetadata().getName())
                .contains("webhook-fn");
    }

    /** Whether or not there is a Kafka: the API server and Knative's webhooks take what would be applied. */
    @Test
    @Order(2)
    void clusterTakesTheManifestsForKafka() throws IOException {
        try (Namespace another = Namespace.create("kafka")) {
            Path manifests = Manifests.copy(new Wording(another.name()));
            String overlay = manifests.resolve("overlays/kafka").toString();
            Command.kubectl("apply", "-k", manifests.resolve("foundation").toString()); // Serving looks for accounts

            assertThat(Command.kubectl("kustomize", overlay).output())
                    .contains("eventing.knative.dev/broker.class: Kafka", "//kafka-broker-ingress.")
                    .doesNotContain("//broker-ingress.");
            Command.kubectl("apply", "--dry-run=server", "-k", overlay);
        }
    }

    @Test
    @Order(3)
    void knMakesEachService() {
        Command.kubectl("-n", shop.namespace(), "delete", "ksvc", "--all", "--wait");
        shop.awaitZero();

        runUntil("kn service update");

        shop.awaitReady();
        assertThat(shop.sells(2).outcome(Wait.LONG)).isEqualTo("confirmed");
    }

    @Test
    @Order(4)
    void canaryGetsItsShareOfTwoHundredRequests() throws IOException {
        runUntil("kn service update storefront-fn --namespace " + shop.namespace() + " --traffic @latest=100");
        Ops.tried("smoke", "--url", candidate().toString(), "--deadline", "300s")
                .succeeded();
        int before = carts(2);

        for (int i = 0; i < REQUESTS; i++) {
            assertThat(Http.send(HttpRequest.newBuilder(shop.address().resolve("/api/carts"))
                                    .header("content-type", "application/json")
                                    .POST(BodyPublishers.ofString("{}")))
                            .statusCode())
                    .isBetween(200, 299);
        }

        int share = carts(2) - before;
        Figures.note("canary at 10 %%: %d of %d requests".formatted(share, REQUESTS));
        assertThat(share).isBetween(4, 45);
    }

    @Test
    @Order(5)
    void restOfThePageIsPromotedRolledBackAndScaled() {
        runUntil("kn service update storefront-fn --namespace " + shop.namespace()
                + " --traffic storefront-fn-00001=100");
        assertThat(serving()).containsExactly("storefront-fn-00002");
        run(commands.remove());
        assertThat(serving()).containsExactly("storefront-fn-00001");

        runUntil("none");

        shop.awaitReady();
        assertThat(serving())
                .as("who has customers in the end")
                .containsExactly(Cluster.knative()
                        .services()
                        .inNamespace(shop.namespace())
                        .withName("storefront-fn")
                        .get()
                        .getStatus()
                        .getLatestCreatedRevisionName());
        assertThat(shop.sells(3).outcome(Wait.LONG)).isEqualTo("confirmed");
    }

    /** The Trigger that kn made on the page stood before it: orders that it missed are brought by the broker's retries. */
    @Test
    @Order(6)
    void functionThatWasJustMadeHearsOrdersAndAnswersElevenToTen() throws Exception {
        MadeFunction loyalty = MadeFunction.make("loyalty-fn");
        loyalty.deploy(shop, new Wording(shop.namespace()));
        URI address = shop.inside("loyalty-fn");

        assertThat(loyalty.asks(address.resolve("/api/next"), "{\"number\": 10}"))
                .isEqualTo("{\"number\":11}");
        assertThat(shop.sells(4).outcome(Wait.LONG)).isEqualTo("confirmed");
        Wait.until(
                "loyalty-fn hears order.confirmed",
                () -> loyalty.asks(address.resolve("/api/confirmed-orders"), "").matches("\\{\"number\":[1-9]\\d*}"));
    }

    /** All that stand before it, in their order. */
    private void runUntil(String command) {
        while (!commands.isEmpty() && !commands.peek().startsWith(command)) {
            run(commands.remove());
        }
    }

    private static void run(String command) {
        Command.insisted(Command.withContext("--context", command.strip().split("\\s+")))
                .succeeded();
    }

    private List<String> serving() {
        return Cluster.knative()
                .services()
                .inNamespace(shop.namespace())
                .withName("storefront-fn")
                .get()
                .getStatus()
                .getTraffic()
                .stream()
                .filter(target -> target.getPercent() != null && target.getPercent() > 0)
                .map(target -> target.getRevisionName())
                .toList();
    }

    private URI candidate() {
        return Addresses.outside(URI.create(Cluster.knative()
                .services()
                .inNamespace(shop.namespace())
                .withName("storefront-fn")
                .get()
                .getStatus()
                .getTraffic()
                .stream()
                .filter(target -> "candidate".equals(target.getTag()))
                .findFirst()
                .orElseThrow()
                .getUrl()));
    }

    /** How many carts the pods of a revision have made, as they say themselves. */
    private int carts(int revision) {
        return Metrics.sum(
                shop.namespace(),
                "storefront-fn-%05d".formatted(revision),
                Pattern.compile("http_server_requests_seconds_count\\{.*uri=\"/api/carts\".*} (\\d+)(?:\\.0)?"));
    }
}
