package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.ops.cluster.KioskService;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the chart tells functions about tokens is what it gives them, and what it has senders ask for. */
class VouchedEventsTest {

    private static final List<KubeObject> SECURED = Chart.render(Chart.FOLDER.resolve("ci/secured.yaml"));
    private static final List<String> INSIDE = KioskService.ALL.stream()
            .filter(KioskService::inside)
            .map(KioskService::name)
            .toList();

    @Test
    void eachFunctionTakesTheTokensThatItsTriggersAndSweepsAskFor() {
        Map<String, String> taken =
                INSIDE.stream().collect(Collectors.toMap(Function.identity(), VouchedEventsTest::audience));

        assertThat(SECURED)
                .filteredOn(object -> object.kind().equals("Trigger"))
                .isNotEmpty()
                .allSatisfy(trigger -> assertThat(
                                trigger.tree().at("/spec/subscriber/audience").asText())
                        .isEqualTo(taken.get(
                                trigger.tree().at("/spec/subscriber/ref/name").asText())))
                .allSatisfy(trigger -> assertThat(trigger.tree()
                                .at("/spec/delivery/deadLetterSink/audience")
                                .asText())
                        .isEqualTo(taken.get("order-fn")));
        assertThat(SECURED)
                .filteredOn(object -> object.kind().equals("PingSource"))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(
                                source.tree().at("/spec/sink/audience").asText())
                        .isEqualTo(taken.get(
                                source.tree().at("/spec/sink/ref/name").asText())));
    }

    @Test
    void everyFileThatAFunctionIsToldToReadIsMounted() {
        for (String name : INSIDE) {
            KubeObject service = Chart.find(SECURED, "Service", name);
            assertThat(List.of("KIOSK_FN_OIDC_TOKEN_FILE", "KIOSK_FN_OIDC_CA_FILE", "KIOSK_FN_BROKER_TOKEN_FILE"))
                    .allSatisfy(variable -> assertThat(mounted(service)).contains(service.env(variable)));
            assertThat(service.env("KIOSK_FN_OIDC_SUBJECT_PREFIX")).isEqualTo("system:serviceaccount:kiosk:");
            assertThat(service.env("KIOSK_FN_OIDC_STAFF_SUBJECT"))
                    .isEqualTo("system:serviceaccount:kiosk:backoffice-fn");
        }
    }

    @Test
    void thePublicFaceOnlySends() {
        KubeObject shop = Chart.find(SECURED, "Service", "storefront-fn");

        assertThat(shop.env("KIOSK_FN_OIDC_ISSUER")).isEmpty();
        assertThat(mounted(shop)).containsExactly(shop.env("KIOSK_FN_BROKER_TOKEN_FILE"));
    }

    @Test
    void anIssuerWithPublicKeysIsShownNothing() {
        KubeObject order =
                Chart.find(Chart.render(Chart.FOLDER.resolve("ci/public-issuer.yaml")), "Service", "order-fn");

        assertThat(order.env("KIOSK_FN_OIDC_ISSUER")).isNotEmpty();
        assertThat(order.env("KIOSK_FN_OIDC_TOKEN_FILE")).isEmpty();
        assertThat(mounted(order)).doesNotContain("/var/run/secrets/kiosk-issuer/token");
    }

    @Test
    void eachFunctionThatAsksOthersHasATokenForEach() {
        List<KubeObject> chart = Chart.render(Chart.FOLDER.resolve("ci/admin.yaml"));
        KubeObject order = Chart.find(chart, "Service", "order-fn");
        KubeObject office = Chart.find(chart, "Service", "backoffice-fn");

        assertThat(audiences(order, order.env("KIOSK_ORDER_DEADLETTERS_TOKEN_FOLDER")))
                .isEqualTo(Stream.of(
                                order.env("KIOSK_ORDER_DEADLETTERS_SUBSCRIBERS").split(",", -1))
                        .map(VouchedEventsTest::service)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), VouchedEventsTest::audience)));
        assertThat(audiences(office, office.env("KIOSK_BACKOFFICE_FUNCTIONS_TOKEN_FOLDER")))
                .isEqualTo(Stream.of("SHOP", "ORDERS", "STOCK", "WEBHOOKS")
                        .map(name -> office.env("KIOSK_BACKOFFICE_FUNCTIONS_" + name))
                        .filter(address -> !address.isEmpty())
                        .map(VouchedEventsTest::service)
                        .collect(Collectors.toMap(Function.identity(), VouchedEventsTest::audience)));
    }

    @Test
    void withoutAnIssuerTheBackOfficeIsClosed() {
        KubeObject office = Chart.find(SECURED, "Service", "backoffice-fn");

        assertThat(office.env("KIOSK_BACKOFFICE_OIDC_ISSUER")).isEmpty();
        assertThat(office.env("KIOSK_BACKOFFICE_FUNCTIONS_TOKEN_FOLDER")).isEmpty();
    }

    @Test
    void withoutAnIssuerNobodyHearsOfTokens() {
        assertThat(Chart.render(Chart.DEFAULTS))
                .filteredOn(KubeObject::isFunction)
                .isNotEmpty()
                .allSatisfy(service -> {
                    assertThat(service.env("KIOSK_FN_OIDC_ISSUER")).isEmpty();
                    assertThat(service.env("KIOSK_FN_BROKER_TOKEN_FILE")).isEmpty();
                    assertThat(mounted(service)).isEmpty();
                });
    }

    /** The first label of an address's host. */
    private static String service(String address) {
        return URI.create(address).getHost().split("\\.", 2)[0];
    }

    /** Of the tokens in a folder, by the name of the file. */
    private static Map<String, String> audiences(KubeObject service, String folder) {
        return KubeObject.elements(service.podSpec().path("volumes")).stream()
                .filter(volume ->
                        mountPath(service, volume.path("name").asText()).equals(folder))
                .flatMap(volume -> KubeObject.elements(volume.at("/projected/sources")).stream())
                .map(source -> source.path("serviceAccountToken"))
                .collect(Collectors.toMap(
                        token -> token.path("path").asText(),
                        token -> token.path("audience").asText()));
    }

    private static String audience(String service) {
        return Chart.find(SECURED, "Service", service).env("KIOSK_FN_OIDC_AUDIENCE");
    }

    /** The files of projected volumes, where the container finds them. */
    private static List<String> mounted(KubeObject service) {
        return KubeObject.elements(service.podSpec().path("volumes")).stream()
                .flatMap(volume -> KubeObject.elements(volume.at("/projected/sources")).stream()
                        .flatMap(source -> Stream.of(
                                source.at("/serviceAccountToken/path").asText(),
                                source.at("/configMap/items/0/path").asText()))
                        .filter(path -> !path.isEmpty())
                        .map(path -> mountPath(service, volume.path("name").asText()) + "/" + path))
                .toList();
    }

    private static String mountPath(KubeObject service, String volume) {
        return service.containers()
                .flatMap(container -> KubeObject.elements(container.path("volumeMounts")).stream())
                .filter(mount -> mount.path("name").asText().equals(volume))
                .map(mount -> mount.path("mountPath").asText())
                .findFirst()
                .orElseThrow();
    }
}
