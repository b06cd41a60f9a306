package dev.kiosk.storefront.cart.http;

import static dev.kiosk.storefront.testing.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartIT {

    private final Shop shop = StorefrontServer.shared().shop();
    private final String sku = shop.sell("Cart kettle", "2.55");

    @Test
    void startsEmpty() {
        Reply cart = shop.send("POST", "/api/carts", "").expect(201);

        assertThat(cart.headers().firstValue("Location")).contains("/api/carts/" + cart.text("/cartId"));
        assertThat(cart.text("/currency")).isEqualTo("GBP");
        assertThat(cart.json().at("/lines").isEmpty()).isTrue();
        assertThat(cart.number("/total")).isZero();
    }

    @Test
    void comesToWhatItsLinesCostAndShipping() {
        Reply cart = shop.get(shop.cartOf(6, sku)).expect(200);

        assertThat(cart.text("/lines/0/sku")).isEqualTo(sku);
        assertThat(cart.text("/lines/0/name")).isEqualTo("Cart kettle");
        assertThat(cart.number("/lines/0/lineTotal")).isEqualTo(1530);
        assertThat(cart.number("/subtotal")).isEqualTo(1530);
        assertThat(cart.number("/shipping")).isEqualTo(395);
        assertThat(cart.number("/tax")).isZero();
        assertThat(cart.number("/total")).isEqualTo(1925);
    }

    @Test
    void addsSetsReplacesAndRemoves() {
        String other = shop.sell("Other kettle", "1.00");
        String cart = shop.cartOf(1, sku);

        assertThat(shop.send("POST", cart + "/lines", line(sku, 2)).number("/lines/0/quantity"))
                .isEqualTo(3);
        assertThat(shop.send("PUT", cart + "/lines/" + sku, "{\"quantity\":7}").number("/lines/0/quantity"))
                .isEqualTo(7);
        Reply replaced = shop.send("PUT", cart + "/lines", "[" + line(other, 5) + "," + line(sku, 1) + "]");
        assertThat(replaced.expect(200).each("/lines", "sku")).containsExactly(other, sku);
        assertThat(shop.send("DELETE", cart + "/lines/" + other, "").each("/lines", "sku"))
                .containsExactly(sku);
        assertThat(shop.send("DELETE", cart + "/lines/" + other, "").each("/lines", "sku"))
                .containsExactly(sku);
        assertThat(shop.send("PUT", cart + "/lines", "[]").number("/total")).isZero();
        assertThat(shop.get(cart).expect(200).each("/lines", "sku")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "99999999999", "1e99", "1.5", "\"3\"", "null", "true", "[]"})
    void refusesAQuantityThatIsNone(String quantity) {
        String cart = shop.cartOf(1, sku);

        shop.send("POST", cart + "/lines", line(sku, quantity)).expectProblem(400, "invalid-request");
        shop.send("PUT", cart + "/lines/" + sku, "{\"quantity\":" + quantity + "}")
                .expectProblem(400, "invalid-request");
        shop.send("PUT", cart + "/lines", "[" + line(sku, quantity) + "]").expectProblem(400, "invalid-request");
        assertThat(shop.get(cart).number("/lines/0/quantity")).isEqualTo(1);
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        String cart = shop.cartOf(1, sku);

        Reply refused = shop.send("PUT", cart + "/lines", "[{\"quantity\":0},{\"sku\":\"" + sku + "\"},null]")
                .expectProblem(400, "invalid-request");

        assertThat(refused.each("/errors", "field"))
                .containsExactly("[0].sku", "[0].quantity", "[1].quantity", "[2].sku", "[2].quantity");
    }

    @Test
    void refusesASkuThatIsNotForSale() {
        String cart = shop.cartOf(1, sku);

        Reply refused = shop.send("POST", cart + "/lines", line("NO-SUCH", 1)).expectProblem(422, "unknown-sku");
        assertThat(refused.json().at("/skus/0").asString()).isEqualTo("NO-SUCH");
        shop.send("PUT", cart + "/lines", "[" + line(sku, 5) + "," + line("NO-SUCH", 1) + "]")
                .expectProblem(422, "unknown-sku");
        shop.send("PUT", cart + "/lines/%3Cscript%3E", "{\"quantity\":1}").expectProblem(422, "unknown-sku");
        assertThat(shop.get(cart).number("/lines/0/quantity")).isEqualTo(1);
    }

    @Test
    void refusesASkuTwiceInOneList() {
        String cart = shop.cartOf(1, sku);

        shop.send("PUT", cart + "/lines", "[" + line(sku, 1) + "," + line(sku, 2) + "]")
                .expectProblem(400, "invalid-request");
    }

    @Test
    void growsToAMillionOfOneAndNoFurther() {
        String cart = shop.cartOf(1_000_000, sku);

        shop.send("POST", cart + "/lines", line(sku, 1)).expectProblem(400, "invalid-request");
        assertThat(shop.get(cart).number("/lines/0/quantity")).isEqualTo(1_000_000);
    }

    @Test
    void refusesWhatNoOrderCanSay() {
        String dear = shop.sell("Dear kettle", "1000000000");
        String cart = shop.cartOf(9, dear);

        shop.send("POST", cart + "/lines", line(dear, 2)).expectProblem(400, "invalid-request");
        assertThat(shop.get(cart).number("/lines/0/quantity")).isEqualTo(9);
    }

    @Test
    void refusesMoreThanTwoThousandLines() {
        String cart = shop.cartOf(1, sku);
        StringBuilder csv = new StringBuilder(Shop.CSV_HEADER);
        IntStream.rangeClosed(0, 2_000).forEach(i -> csv.append("WIDE-" + i + ",,Wide " + i + ",,,,1.00,GBP\n"));
        shop.importCsv(csv.toString()).expect(200);

        shop.send("PUT", cart + "/lines", wide(2_001)).expectProblem(400, "invalid-request");
        shop.send("PUT", cart + "/lines", wide(2_000)).expect(200);
        shop.send("POST", cart + "/lines", line("WIDE-2000", 1)).expectProblem(400, "invalid-request");
        assertThat(shop.checkOut(cart).expect(202).number("/total")).isEqualTo(200_000);
    }

    @Test
    void takesNoPriceFromAnybody() {
        String cart = shop.cartOf(1, sku);

        Reply changed = shop.send(
                "POST", cart + "/lines", "{\"sku\":\"" + sku + "\",\"quantity\":1,\"unitPrice\":1,\"price\":1}");

        assertThat(changed.expect(200).number("/lines/0/unitPrice")).isEqualTo(255);
    }

    @Test
    void losesNothingWhereTwoTabsAddAtOnce() {
        String cart = shop.cartOf(1, sku);
        List<CompletableFuture<Reply>> tabs = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> shop.send("POST", cart + "/lines", line(sku, 1))))
                .limit(8)
                .toList();
        tabs.forEach(tab -> tab.join().expect(200));

        assertThat(shop.get(cart).number("/lines/0/quantity")).isEqualTo(9);
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        String none = "/api/carts/0199f3a2-7c1e-7d2b-9a55-3f1f6d9c0a11";

        shop.get(none).expectProblem(404, "cart-not-found");
        shop.send("POST", none + "/lines", line(sku, 1)).expectProblem(404, "cart-not-found");
        shop.get("/api/carts/nonsense").expectProblem(400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"sku\":[],\"quantity\":1}"})
    void refusesWhatIsNoLine(String body) {
        shop.send("POST", shop.cartOf(1, sku) + "/lines", body).expectProblem(400, "invalid-request");
    }

    @Test
    void isForgottenWhenNobodyTouchesIt() {
        String cart = shop.cartOf(1, sku);
        shop.server()
                .execute("update cart set touched_at = now() - interval '31 days' where id = '"
                        + cart.substring(cart.lastIndexOf('/') + 1) + "'");

        assertThat(shop.send("POST", "/sweep", "").expect(200).number("/carts")).isPositive();
        shop.get(cart).expectProblem(404, "cart-not-found");
    }

    private static String wide(int lines) {
        return IntStream.range(0, lines).mapToObj(i -> line("WIDE-" + i, 1)).collect(Collectors.joining(",", "[", "]"));
    }
}
