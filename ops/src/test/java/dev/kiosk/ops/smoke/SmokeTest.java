package dev.kiosk.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiosk.ops.cluster.CommandRun;
import dev.kiosk.ops.output.ExitStatus;
import dev.kiosk.ops.output.Json;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmokeTest {

    private static final String CANCELLATION = "POST /api/orders/" + FakeShop.ORDER + "/cancellation";

    @SuppressWarnings("NullAway.Init")
    private FakeShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new FakeShop();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void buysAndTakesBack() {
        CommandRun run = smoke();

        assertThat(run.out().lines())
                .map(line -> line.replaceAll(" \\(\\d+ ms\\)", ""))
                .containsExactly(
                        "ok    product in stock: TEA-1",
                        "ok    cart: cart-1",
                        "ok    checkout: order " + FakeShop.ORDER,
                        "ok    confirmed: confirmed",
                        "ok    cancellation: asked for",
                        "ok    cancelled: cancelled");
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void isContentWithAnOrderThatWaitsForItsPayment() {
        shop.on("GET /api/payment-methods", 200, "{\"provider\":\"stripe\",\"methods\":[\"hosted\"]}");
        shop.walk("submitted", "reserved", "cancelled");

        CommandRun run = smoke();

        assertThat(run.out()).contains("confirmed: reserved", "cancelled: cancelled");
        assertThat(run.status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void shopThatOffersNoPayment() {
        shop.on("GET /api/payment-methods", 200, "{\"provider\":\"stripe\",\"methods\":[]}");

        assertFails("checkout: GET /api/payment-methods → no method");
    }

    @Test
    void asJson() {
        JsonNode report = Json.read(smoke("--output", "json").out());

        assertThat(report.path("ok").asBoolean()).isTrue();
        assertThat(report.path("url").asText()).isEqualTo(shop.url());
        assertThat(report.path("orderId").asText()).isEqualTo(FakeShop.ORDER);
        assertThat(report.path("steps")
                        .valueStream()
                        .map(step -> step.path("step").asText()))
                .containsExactly("product in stock", "cart", "checkout", "confirmed", "cancellation", "cancelled");
    }

    @Test
    void looksThroughTheWholeCatalogue() {
        shop.first("GET /api/products", 200, "{\"items\":[{\"slug\":\"sold-out\",\"available\":0}],\"next\":\"a b\"}");

        assertThat(smoke().status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void shopWithNothingInStock() {
        shop.on("GET /api/products", 200, "{\"items\":[]}");

        assertFails("product in stock: nothing in the catalogue is in stock: import products and stock first");
        assertThat(shop.requests).doesNotContain("POST /api/carts");
    }

    @Test
    void shopThatIsStillStarting() {
        shop.first("GET /api/products", 503, "{}");
        shop.first("POST /api/checkout", 503, "{}");

        assertThat(smoke().status()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void shopThatNobodyAnswersAt() {
        CommandRun run = CommandRun.of("smoke", "--url", "http://127.0.0.1:1", "--deadline", "300ms");

        assertThat(run.out())
                .contains("fail  product in stock: GET /api/products?limit=50 had no answer by the deadline");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    @Test
    void shopThatFails() {
        shop.on(
                "POST /api/carts",
                500,
                "{\"title\":\"Internal error\",\"detail\":\"a detail that may hold anything\"}");

        assertFails("cart: POST /api/carts → HTTP 500 Internal error");
    }

    @Test
    void shopThatIsNoShop() {
        shop.on("GET /api/products", 200, "<html>Welcome</html>");

        assertFails("product in stock: GET /api/products?limit=50 → HTTP 200 with a body that is no JSON");
    }

    @Test
    void checkoutThatPromisesNothing() {
        shop.on("POST /api/checkout", 202, "{}");

        assertFails("checkout: POST /api/checkout → no orderId or no accessToken");
    }

    @Test
    void orderThatIsRejected() {
        shop.walk("submitted", "rejected");

        assertFails("confirmed: order " + FakeShop.ORDER + " ended as rejected");
    }

    @Test
    void orderThatIsNeverConfirmedIsCancelledAllTheSame() {
        shop.walk("placed", "placed", "placed", "placed", "cancelled");

        CommandRun run = smoke("--deadline", "1s");

        assertThat(run.out())
                .contains("fail  confirmed: order " + FakeShop.ORDER + " is still placed at the deadline")
                .contains("ok    cancelled: cancelled");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    @Test
    void orderThatCannotBeTakenBack() {
        shop.on(CANCELLATION, 409, "{\"title\":\"Illegal transition\"}");

        assertFails("cleaned up: order " + FakeShop.ORDER + " is left: cancel it by hand");
    }

    @Test
    void accessTokenIsNeverShown() {
        shop.on(CANCELLATION, 500, "{\"title\":\"Internal error\",\"detail\":\"" + FakeShop.TOKEN + "\"}");

        assertThat(smoke().out() + smoke("--output", "json").out()).doesNotContain(FakeShop.TOKEN);
    }

    @Test
    void deadlineThatIsNone() {
        assertThat(smoke("--deadline", "soon").status()).isEqualTo(ExitStatus.USAGE);
    }

    private void assertFails(String line) {
        CommandRun run = smoke();
        assertThat(run.out()).contains("fail  " + line);
        assertThat(run.status()).isEqualTo(ExitStatus.FAILURE);
    }

    private CommandRun smoke(String... more) {
        return CommandRun.of(Stream.concat(Stream.of("smoke", "--url", shop.url()), Arrays.stream(more))
                .toArray(String[]::new));
    }
}
