package dev.kiosk.storefront.checkout.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyIT {

    private final StorefrontServer server = StorefrontServer.shared();
    private final Shop shop = server.shop();
    private final String key = UUID.randomUUID().toString();
    private final String cart = shop.cartOf(2, shop.sell("Idempotent lamp", "10.00"));

    @Test
    void givesTheFirstAnswerAgain() {
        Reply first = shop.checkOut(cart, key).expect(202);
        Reply second = shop.checkOut(cart, '"' + key + '"').expect(202);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(server.broker().published(first.text("/orderId"))).hasSize(1);
    }

    @Test
    void refusesTheKeyForAnotherWish() {
        String orderId = shop.checkOut(cart, key).expect(202).text("/orderId");

        shop.post("/api/checkout", Shop.wish(cart, "tok_decline"), Map.of("Idempotency-Key", key))
                .expectProblem(422, "idempotency-key-reused");
        String otherCart = shop.cartOf(1, shop.sell("Another lamp", "1.00"));
        shop.checkOut(otherCart, key).expectProblem(422, "idempotency-key-reused");
        assertThat(server.broker().published(orderId)).hasSize(1);
        assertThat(shop.checkOut(otherCart, key + "-other").expect(202).text("/orderId"))
                .isNotEqualTo(orderId);
    }

    @Test
    void makesOneOrderOfManyAtOnce() {
        List<CompletableFuture<Reply>> clicks = Stream.generate(
                        () -> shop.checkOutMeanwhile(cart, Map.of("Idempotency-Key", key)))
                .limit(6)
                .toList();

        List<String> answers = clicks.stream()
                .map(click -> click.join().expect(202).body())
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(server.broker().published(clicks.getFirst().join().text("/orderId")))
                .hasSize(1);
    }

    @Test
    void doesNotSpendTheKeyOnARefusal() {
        shop.send("PUT", cart + "/lines", "[]").expect(200);
        shop.checkOut(cart, key).expectProblem(422, "empty-cart");
        shop.send("POST", cart + "/lines", Shop.line(shop.sell("Late lamp", "3.00"), 1))
                .expect(200);

        shop.checkOut(cart, key).expect(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"open", "two words"})
    void refusesAKeyThatIsNone(String none) {
        shop.checkOut(cart, none).expectProblem(400, "invalid-request");
    }

    @Test
    void givesTheFirstAnswerAgainForTheSameCartWithoutAKey() {
        Reply first = shop.checkOut(cart).expect(202);
        Reply second = shop.checkOut(cart).expect(202);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.text("/accessToken")).isNotEmpty();
        assertThat(server.broker().published(first.text("/orderId"))).hasSize(1);
    }

    @Test
    void makesOneOrderOfManyAtOnceWithoutAKey() {
        List<CompletableFuture<Reply>> clicks = Stream.generate(() -> shop.checkOutMeanwhile(cart, Map.of()))
                .limit(6)
                .toList();

        assertThat(clicks.stream().map(click -> click.join().expect(202).body()).distinct())
                .hasSize(1);
        assertThat(server.broker().published(clicks.getFirst().join().text("/orderId")))
                .hasSize(1);
    }

    @Test
    void tellsNobodyWithAnotherWishOfTheOrderThatTheCartBecame() {
        Reply first = shop.checkOut(cart).expect(202);

        Reply refused = shop.post("/api/checkout", Shop.wish(cart, "tok_decline"), Map.of())
                .expectProblem(409, "cart-checked-out");

        assertThat(refused.body()).doesNotContain(first.text("/accessToken"));
        shop.checkOut(cart, key).expectProblem(409, "cart-checked-out");
    }

    @Test
    void doesNotSpendTheCartOnARefusal() {
        shop.send("PUT", cart + "/lines", "[]").expect(200);
        shop.checkOut(cart).expectProblem(422, "empty-cart");
        shop.send("POST", cart + "/lines", Shop.line(shop.sell("Later lamp", "3.00"), 1))
                .expect(200);

        shop.checkOut(cart).expect(202);
    }

    @Test
    void forgetsAKeyInTheEnd() {
        shop.checkOut(cart, key).expect(202);
        server.execute("update checkout_key set created_at = now() - interval '8 days' where key = '" + key + "'");

        assertThat(shop.send("POST", "/sweep", "").expect(200).number("/checkout-keys"))
                .isEqualTo(1);
        shop.checkOut(cart, key).expectProblem(409, "cart-checked-out");
    }
}
