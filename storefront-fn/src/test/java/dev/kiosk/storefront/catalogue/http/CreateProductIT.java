package dev.kiosk.storefront.catalogue.http;

import static dev.kiosk.storefront.testing.Shop.newSku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products that staff make, and their variants. */
class CreateProductIT {

    private static final String PRODUCTS = "/api/catalogue/products";

    private final Shop shop = StorefrontServer.shared().shop();

    @Test
    void makesADraftThatIsSoldOncePublished() {
        String small = newSku();
        String large = newSku();

        Reply made = shop.send(
                        "POST", PRODUCTS, """
                        {"name": "Made lamp", "description": "Shines.", "category": "Made shelf",
                         "variants": [%s, %s]}
                        """.formatted(variant(small, "small", 250), variant(large, "large", 500)))
                .expect(201);

        assertThat(made.text("/slug")).isEqualTo("made-lamp");
        assertThat(made.headers().firstValue("Location")).contains(PRODUCTS + "/made-lamp");
        shop.get("/api/products/made-lamp").expect(404);
        Reply draft = shop.get(PRODUCTS + "/made-lamp").expect(200);
        assertThat(draft.text("/status")).isEqualTo("draft");
        assertThat(draft.each("/variants", "option")).containsExactly("small", "large");
        assertThat(shop.get("/api/catalogue/categories").each("/items", "name")).contains("Made shelf");

        shop.publish("made-lamp", "published");

        Reply sold = shop.get("/api/products/made-lamp").expect(200);
        assertThat(sold.each("/variants", "price")).containsExactly("250", "500");
        assertThat(sold.text("/category")).isEqualTo("made-shelf");
        assertThat(shop.get("/api/products?q=made+lamp").each("/items", "slug")).contains("made-lamp");
    }

    @Test
    void takesTheAddressThatIsWanted() {
        assertThat(make("Wanted lamp", "лампа", newSku()).expect(201).text("/slug"))
                .isEqualTo("лампа");

        make("Another lamp", "лампа", newSku()).expectProblem(409, "slug-taken");
        shop.get(PRODUCTS + "/%D0%BB%D0%B0%D0%BC%D0%BF%D0%B0").expect(200);
    }

    @Test
    void givesAnotherOfTheSameNameAnAddressOfItsOwn() {
        make("Twin lamp", "", newSku()).expect(201);

        assertThat(make("Twin lamp", "", newSku()).expect(201).text("/slug")).startsWith("twin-lamp-");
    }

    @Test
    void makesNothingOfASkuThatIsThere() {
        String sku = shop.sell("Sold lamp", "2.50");

        Reply refused = make("Copied lamp", "copied-lamp", sku).expectProblem(409, "sku-taken");

        assertThat(refused.text("/skus/0")).isEqualTo(sku);
        shop.get(PRODUCTS + "/copied-lamp").expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', lamp, A1, x, 250, name",
        "Lamp, Lamp!, A1, x, 250, slug",
        "!!!, '', A1, x, 250, slug",
        "Lamp, '', A*1, x, 250, variants[0].sku",
        "Lamp, '', A1, x, 0, variants[0].price",
        "Lamp, '', TWICE, x, 250, variants[1].sku",
        "Lamp, '', A1, twice, 250, variants[1].option",
    })
    void saysWhichFieldIsWrong(String name, String slug, String sku, String option, long price, String field) {
        Reply refused = shop.send("POST", PRODUCTS, """
                        {"name": "%s", "slug": "%s", "variants": [%s, %s]}
                        """.formatted(
                                name, slug, variant(sku, option, price), variant("TWICE", "twice", 100)))
                .expectProblem(400, "invalid-request");

        assertThat(refused.each("/errors", "field")).contains(field);
    }

    @Test
    void needsAVariant() {
        assertThat(shop.send("POST", PRODUCTS, "{\"name\": \"Empty lamp\", \"variants\": []}")
                        .expectProblem(400, "invalid-request")
                        .text("/errors/0/field"))
                .isEqualTo("variants");
    }

    @Test
    void addsAVariantAndTakesOneAway() {
        String first = shop.sell("Varied lamp", "2.50");
        String second = newSku();
        String path = PRODUCTS + "/varied-lamp/variants";

        shop.send("POST", path, variant(second, "large", 500)).expect(204);
        shop.send("POST", path, variant(second, "large", 500)).expect(204);

        assertThat(shop.get("/api/products/varied-lamp").each("/variants", "sku"))
                .containsExactly(first, second);
        assertThat(shop.get("/api/products?q=" + second).each("/items", "slug")).contains("varied-lamp");
        shop.send("POST", path, variant(second, "large", 600)).expectProblem(409, "sku-taken");
        shop.send("POST", path, variant(newSku(), "large", 600)).expectProblem(400, "invalid-request");
        shop.send("POST", path, variant(shop.sell("Other lamp", "1.00"), "other", 600))
                .expectProblem(409, "sku-taken");
        shop.send("POST", PRODUCTS + "/no-such/variants", variant(newSku(), "", 1))
                .expectProblem(404, "product-not-found");

        shop.send("DELETE", path + "/" + first, "").expect(204);
        shop.send("DELETE", path + "/" + first, "").expect(204);

        assertThat(shop.get("/api/products/varied-lamp").each("/variants", "sku"))
                .containsExactly(second);
        assertThat(shop.get("/api/products?q=" + first).each("/items", "slug")).doesNotContain("varied-lamp");
        shop.send("DELETE", path + "/" + second, "").expectProblem(409, "last-variant");
    }

    @Test
    void keepsWhatWasBoughtInItsOrder() {
        String sku = shop.sell("Bought lamp", "2.50");
        shop.send("POST", PRODUCTS + "/bought-lamp/variants", variant(newSku(), "large", 500))
                .expect(204);
        Reply order = shop.checkOut(shop.cartOf(1, sku)).expect(202);
        String cart = shop.cartOf(1, sku);

        shop.send("DELETE", PRODUCTS + "/bought-lamp/variants/" + sku, "").expect(204);

        assertThat(shop.get("/api/orders/" + order.text("/orderId"), order.text("/accessToken"))
                        .each("/lines", "name"))
                .containsExactly("Bought lamp");
        assertThat(shop.get(cart).text("/lines/0/product")).isEmpty();
        shop.checkOut(cart).expectProblem(422, "unknown-sku");
    }

    @Test
    void changesOptionsAndTellsOfAVariantThatCameMeanwhile() {
        String sku = shop.sell("Optioned lamp", "2.50");
        String path = PRODUCTS + "/optioned-lamp";
        String seen = shop.get(path).text("/revision");
        String change = "{\"revision\": \"" + seen + "\", \"name\": \"Optioned lamp\", \"options\": {\"" + sku
                + "\": \"blue\"}}";
        shop.send("PUT", path, change).expect(204);
        assertThat(shop.get(path).text("/variants/0/option")).isEqualTo("blue");
        String later = shop.get(path).text("/revision");

        shop.send("POST", path + "/variants", variant(newSku(), "red", 300)).expect(204);

        shop.send("PUT", path, change.replace(seen, later).replace("blue", "green"))
                .expectProblem(409, "changed-meanwhile");
        assertThat(shop.get(path).each("/variants", "option")).containsExactly("blue", "red");
    }

    @Test
    void makesOneOfTwoAtOnce() {
        List<CompletableFuture<Reply>> wishes = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> make("Raced lamp", "raced-lamp", newSku())))
                .toList();

        assertThat(wishes.stream().map(wish -> wish.join().status())).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    private Reply make(String name, String slug, String sku) {
        return shop.send(
                "POST",
                PRODUCTS,
                "{\"name\": \"" + name + "\", \"slug\": \"" + slug + "\", \"variants\": [" + variant(sku, "", 250)
                        + "]}");
    }

    private static String variant(String sku, String option, long price) {
        return "{\"sku\": \"" + sku + "\", \"option\": \"" + option + "\", \"price\": " + price + "}";
    }
}
