package dev.kiosk.ops.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong value is refused before anything is installed, and the message says which. */
class ChartValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            storefront.maxScal                  | 5             | maxScal
            storefrnt.maxScale                  | 5             | storefrnt
            broker.kafka.bootstrapServer        | kafka:9092    | bootstrapServer
            postgres.inCluster.enable           | true          | enable
            monitoring.podMonitor.enbled        | true          | enbled
            order.maxScale                      | many          | order
            order.maxScale                      | 0             | maxScale
            order.timeoutSeconds                | 30            | timeoutSeconds
            order.timeoutSeconds                | 900           | timeoutSeconds
            broker.class                        | kafka         | class
            payment.provider                    | cash          | provider
            trying                              | perhaps       | trying
            payment.bankTransfer.iban           | account 7     | iban
            payment.bankTransfer.timeToPay      | a week        | timeToPay
            broker.delivery.timeout             | 30s           | timeout
            image.tag                           | latest        | tag
            image.digests.order                 | sha256:12     | order
            sweeps.order                        | every hour    | order
            test.deadline                       | soon          | deadline
            oidc.issuer                         | issuer        | issuer
            oidc.clusterCredentials             | maybe         | clusterCredentials
            postgres.inCluster.image            | postgres      | image
            """)
    void wrongValueIsNamed(String path, String value, String named) {
        assertThatThrownBy(() -> Chart.render(Map.of(path, value)))
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @Test
    void moreConnectionsThanPostgresHas() {
        assertThatThrownBy(() -> Chart.render(Map.of("storefront.maxScale", 30)))
                .hasMessageContaining("maxScale x poolSize over all Services, twice for a roll-out, ")
                .hasMessageContaining("postgres.maxConnections less postgres.reservedConnections leaves 88.");
    }

    @Test
    void connectionsAreNobodysBusinessWherePostgresIsPooled() {
        assertThat(Chart.render(Map.of("storefront.maxScale", 400, "postgres.maxConnections", 0)))
                .isNotEmpty();
    }

    @Test
    void sandboxInAShopThatIsNotOnlyTried() {
        assertThatThrownBy(() -> Chart.render(Map.of(Chart.TRYING, false)))
                .hasMessageContaining("payment.provider is sandbox, which takes no money: set payment.provider=stripe"
                        + " or bank-transfer, or trying=true where the shop is only tried.");
    }

    @Test
    void transferToNowhere() {
        assertThatThrownBy(() -> Chart.render(
                        Map.of("payment.provider", "bank-transfer", "payment.bankTransfer.holder", "The Kiosk Ltd")))
                .hasMessageContaining("payment.provider is bank-transfer, which needs payment.bankTransfer.iban.");
    }

    @Test
    void stripeThatKnowsNoWayBack() {
        assertThatThrownBy(() -> Chart.render(Map.of("payment.provider", "stripe")))
                .hasMessageContaining(
                        "payment.provider is stripe, which has to know where customers come back to: name the shop in"
                                + " domains or admin.shop.");
    }

    @Test
    void aShopThatTakesMoneySaysWhereItIsAndNotThatItIsTried() {
        Map<String, Object> open =
                Map.of(Chart.TRYING, false, "payment.provider", "stripe", "admin.shop", "https://shop.example.com/");

        assertThat(Chart.rendered(open, "Service", "order-fn").tree().toString())
                .contains("KIOSK_ORDER_PAYMENT_PROVIDER", "https://shop.example.com/orders/{orderId}", "secretKey")
                .doesNotContain("KIOSK_ORDER_TRYING", "webhookSecret");
        assertThat(Chart.rendered(open, "Service", "storefront-fn").tree().toString())
                .contains("webhookSecret")
                .doesNotContain("secretKey\"");
        assertThat(Chart.rendered(open, "NetworkPolicy", "kiosk-payment-egress"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront-fn", "storefront-fn-events"})
    void whoSellsIsToldToTheShop(String service) {
        Map<String, Object> seller = Map.of("seller.name", "Lantern GmbH", "seller.vatId", "DE136695976");

        assertThat(Chart.rendered(seller, "Service", service).tree().toString())
                .contains("KIOSK_STOREFRONT_SELLER_NAME", "Lantern GmbH", "KIOSK_STOREFRONT_VATID", "DE136695976");
        assertThat(Chart.rendered(Map.of(), "Service", service).tree().toString())
                .doesNotContain("KIOSK_STOREFRONT_VATID");
    }

    @Test
    void minScaleAboveMaxScale() {
        assertThatThrownBy(() -> Chart.render(Map.of("order.minScale", 4)))
                .hasMessageContaining("order.minScale is 4, more than order.maxScale, which is 3.");
    }

    @Test
    void rabbitWithoutAnAddress() {
        assertThatThrownBy(() -> Chart.render(Map.of("broker.class", "RabbitMQ")))
                .hasMessageContaining(
                        "broker.class RabbitMQ needs either broker.rabbitmq.cluster or broker.rabbitmq.connectionSecret.");
    }

    @Test
    void variableThatKnativeSets() {
        assertThatThrownBy(
                        () -> Chart.render(Map.of("order.extraEnv[0].name", "PORT", "order.extraEnv[0].value", "any")))
                .hasMessageContaining("extraEnv must not set PORT: Knative does.");
    }

    @Test
    void theSchemaKnowsEveryValueAndNoOther() {
        JsonNode schema = Yaml.read(Chart.FOLDER.resolve("values.schema.json"));
        List<String> values =
                ChartValues.read().stream().map(ChartValues.Value::path).toList();

        assertThat(paths(schema, schema, ""))
                .filteredOn(path -> !path.equals("global"))
                .containsExactlyInAnyOrderElementsOf(values);
    }

    /** The paths that the schema names, as far down as values.yaml goes: to a list, or to what is free or Kubernetes's own. */
    private static List<String> paths(JsonNode root, JsonNode schema, String prefix) {
        JsonNode resolved =
                schema.has("$ref") ? root.at(schema.path("$ref").asText().substring(1)) : schema;
        if (!resolved.has("properties") || ChartValues.KUBERNETES_OWN.stream().anyMatch(prefix::endsWith)) {
            return List.of(prefix);
        }
        return resolved.path("properties")
                .propertyStream()
                .flatMap(property -> paths(
                        root,
                        property.getValue(),
                        prefix.isEmpty() ? property.getKey() : prefix + "." + property.getKey())
                        .stream())
                .toList();
    }

    @Test
    void everyValueIsExplained() {
        assertThat(ChartValues.read())
                .isNotEmpty()
                .allSatisfy(
                        value -> assertThat(value.comment()).as(value.path()).isNotBlank());
    }

    @Test
    void oneReleaseIsNoOtherOnesObject() {
        assertThat(Stream.concat(Chart.valueFiles(), Stream.of(Chart.DEFAULTS))
                        .flatMap(file -> Chart.render(file).stream()))
                .allSatisfy(object -> assertThat(
                                object.tree().at("/metadata/namespace").asText())
                        .isEqualTo("kiosk"));
    }
}
