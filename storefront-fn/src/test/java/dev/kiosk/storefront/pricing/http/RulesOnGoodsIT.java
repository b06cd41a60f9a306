package dev.kiosk.storefront.pricing.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are about goods that there are, and keep to them when things are renamed. */
class RulesOnGoodsIT {

    private static final String TEA = "{\"basisPoints\": 700, \"included\": true, \"category\": \"%s\"}";
    private final Shop shop = StorefrontServer.shared().shop();
    private final String category = "Leaves " + Shop.newSku();
    private final String slug = category.toLowerCase(Locale.ROOT).replace(' ', '-');
    private final String sku = sell(category);

    @ParameterizedTest
    @ValueSource(strings = {"\"skus\": [\"NO-SUCH-SKU\"]", "\"categories\": [\"no-such-category\"]"})
    void refusesAPromotionAboutNothing(String about) {
        shop.send("PUT", "/api/pricing/promotions/nothing", promotion(about)).expectProblem(422, "unknown-goods");
    }

    @Test
    void refusesATaxRuleAboutNothing() {
        shop.send("PUT", "/api/pricing/tax-rules/LI", TEA.formatted("no-such-category"))
                .expectProblem(422, "unknown-goods");
    }

    @Test
    void showsRulesAboutWhatComesLaterAsSuch() {
        shop.send("PUT", "/api/pricing/tax-rules/LI?goods=any", TEA.formatted("later-tea"))
                .expect(204);
        shop.send("PUT", "/api/pricing/promotions/later?goods=any", promotion("\"skus\": [\"LATER\", \"" + sku + "\"]"))
                .expect(204);

        Reply taxes = shop.get("/api/pricing/tax-rules").expect(200);
        assertThat(taxes.body()).contains("\"unknown\":{\"skus\":[],\"categories\":[\"later-tea\"]}");
        Reply promotions = shop.get("/api/pricing/promotions").expect(200);
        assertThat(promotions.body()).contains("\"unknown\":{\"skus\":[\"LATER\"],\"categories\":[]}");
        shop.send("DELETE", "/api/pricing/tax-rules/LI?category=later-tea", "").expect(204);
    }

    @Test
    void takesNoOtherWord() {
        shop.send("PUT", "/api/pricing/tax-rules/LI?goods=some", TEA.formatted(slug))
                .expectProblem(400, "invalid-request");
    }

    @Test
    void keepsItsRulesWhenACategoryIsRenamed() {
        shop.send("PUT", "/api/pricing/tax-rules/LI", TEA.formatted(slug)).expect(204);
        String cart = shop.cartOf(1, sku);
        assertThat(shop.get(cart + "?country=LI").number("/taxes/0/basisPoints"))
                .isEqualTo(700);
        String name = category + " of the finest";

        shop.send("PUT", "/api/catalogue/categories/" + slug, "{\"name\": \"" + name + "\"}")
                .expect(204);
        Reply report = shop.importCsv(row(sku, name)).expect(200);

        assertThat(report.body()).doesNotContain("rules");
        assertThat(shop.get(cart + "?country=LI").number("/taxes/0/basisPoints"))
                .isEqualTo(700);
        shop.send("DELETE", "/api/pricing/tax-rules/LI?category=" + slug, "").expect(204);
    }

    @Test
    void tellsWhichRulesAnImportAffects() {
        shop.send("PUT", "/api/pricing/tax-rules/LI", TEA.formatted(slug)).expect(204);

        Reply report = shop.importCsv(row(sku, category + " elsewhere")).expect(200);

        assertThat(report.text("/rules/0/rule")).isEqualTo("tax-rule");
        assertThat(report.text("/rules/0/key")).isEqualTo("LI");
        assertThat(report.text("/rules/0/category")).isEqualTo(slug);
        shop.send("DELETE", "/api/pricing/tax-rules/LI?category=" + slug, "").expect(204);
    }

    @Test
    void tellsWhichRulesAnImportBringsTheirGoods() {
        String later = Shop.newSku();
        String laterSlug = "roots-" + later.toLowerCase(Locale.ROOT);
        shop.send("PUT", "/api/pricing/tax-rules/LI?goods=any", TEA.formatted(laterSlug))
                .expect(204);
        shop.send(
                        "PUT",
                        "/api/pricing/promotions/brought?goods=any",
                        promotion("\"skus\": [\"" + later + "\", \"" + sku + "\"]"))
                .expect(204);
        assertThat(shop.get("/api/pricing/promotions/brought").text("/unknown/skus/0"))
                .isEqualTo(later);

        Reply report = shop.importCsv(row(later, "Roots " + later)).expect(200);

        assertThat(report.json().at("/rules"))
                .hasToString("[{\"rule\":\"promotion\",\"key\":\"brought\",\"sku\":\"" + later
                        + "\"},{\"rule\":\"tax-rule\",\"key\":\"LI\",\"category\":\"" + laterSlug + "\"}]");
        assertThat(shop.importCsv(row(later, "Roots " + later)).body()).doesNotContain("rules");
        assertThat(shop.get("/api/pricing/promotions/brought").body()).doesNotContain("unknown");
        shop.send("DELETE", "/api/pricing/tax-rules/LI?category=" + laterSlug, "")
                .expect(204);
    }

    @Test
    void hasOneCategoryOfAName() {
        String other = "Roots " + Shop.newSku();
        sell(other);

        shop.send("PUT", "/api/catalogue/categories/" + slug, "{\"name\": \"" + other + "\"}")
                .expectProblem(409, "name-taken");
        shop.send("PUT", "/api/catalogue/categories/no-such", "{\"name\": \"X\"}")
                .expectProblem(404, "category-not-found");
        shop.send("PUT", "/api/catalogue/categories/" + slug, "{\"name\": \" \"}")
                .expectProblem(400, "invalid-request");
    }

    private String sell(String category) {
        String sku = Shop.newSku();
        shop.importCsv(row(sku, category)).expect(200);
        return sku;
    }

    private static String row(String sku, String category) {
        return Shop.CSV_HEADER + sku + ",,Leaf,,," + category + ",5.00,GBP\n";
    }

    private static String promotion(String about) {
        return "{\"name\": \"Ten off\", \"effect\": {\"kind\": \"percent\", \"basisPoints\": 1000}, " + about + "}";
    }
}
