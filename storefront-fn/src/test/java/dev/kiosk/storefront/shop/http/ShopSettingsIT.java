package dev.kiosk.storefront.shop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Front;
import dev.kiosk.storefront.testing.Pictures;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopSettingsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDatabase database = TestDatabase.migrated("storefront-fn");
    private final StorefrontServer server = StorefrontServer.start(
            database, "--kiosk.storefront.seller.name=Kiosk Ltd", "--kiosk.storefront.seller.address[0]=1 High Street");
    private final Shop shop = server.shop();
    private final Front front = new Front(shop);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isWhatTheSettingsSayUntilSomebodySaysOtherwise() {
        try (StorefrontServer fresh = StorefrontServer.start(
                TestDatabase.migrated("storefront-fn"),
                "--kiosk.storefront.name=Tea & Co",
                "--kiosk.storefront.seller.address[0]=1 High Street")) {
            ObjectNode now = new Front(fresh.shop()).now();

            assertThat(now.path("revision").asLong()).isZero();
            assertThat(now.path("name").asString()).isEqualTo("Tea & Co");
            assertThat(now.at("/seller/address/0").asString()).isEqualTo("1 High Street");
            assertThat(now.path("open").asBoolean()).isTrue();
            assertThat(new Browser(fresh).open("/").page().title()).endsWith(" · Tea & Co");
        }
    }

    @Test
    void isShownOnEveryPageOfEveryPod() {
        try (StorefrontServer other = StorefrontServer.start(database)) {
            Browser visitor = new Browser(other);
            visitor.open("/").expect(200);

            front.change("""
                    "name": "Bread <b>& Butter</b>", "accent": "#7A1F5C",
                    "welcome": {"en": "Baked at night.\\nSold by day.", "de": "Nachts gebacken."}
                    """);

            await().untilAsserted(() ->
                    assertThat(visitor.open("/cart").page().title()).endsWith(" · Bread <b>& Butter</b>"));
            Visit home = visitor.open("/");
            assertThat(home.text(".top .brand")).isEqualTo("Bread <b>& Butter</b>");
            assertThat(home.text("h1")).isEqualTo("Bread <b>& Butter</b>");
            assertThat(home.text(".hero .lead")).isEqualTo("Baked at night. Sold by day.");
            assertThat(visitor.open("/", Map.of("Accept-Language", "zh"))
                            .page()
                            .select(".hero .lead")
                            .attr("lang"))
                    .isEqualTo("en");
            assertThat(visitor.open("/nowhere").expect(404).text(".foot .brand"))
                    .isEqualTo("Bread <b>& Butter</b>");
            String colours = home.page().select("link[href^=/colours/]").attr("href");
            Reply css = other.shop().get(colours).expect(200);
            assertThat(css.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
            assertThat(css.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "max-age=31536000");
            assertThat(css.body()).contains("--accent:#7a1f5c");
        }
    }

    @Test
    void saysWhoSavedItAndWhen() {
        ObjectNode wanted = front.now().put("name", "Named by Ada");
        front.put(wanted, Map.of("Kiosk-On-Behalf-Of", "Ada%20L%C3%B6velace")).expect(204);

        Reply versions = shop.get("/api/shop/versions").expect(200);
        assertThat(versions.number("/items/0/revision"))
                .isEqualTo(wanted.path("revision").asLong() + 1);
        assertThat(versions.text("/items/0/savedBy")).isEqualTo("Ada Lövelace");
        assertThat(versions.text("/items/0/savedAt")).matches("20\\d\\d-.*Z");
    }

    @Test
    void losesNothingWhenTwoEditAtTheSameTime() {
        ObjectNode seen = front.now();
        List<CompletableFuture<Reply>> all = IntStream.range(0, 8)
                .mapToObj(i -> seen.deepCopy().put("name", "Shop " + i))
                .map(wanted -> CompletableFuture.supplyAsync(() -> front.put(wanted)))
                .toList();

        List<Reply> replies = all.stream().map(CompletableFuture::join).toList();

        assertThat(replies.stream().filter(reply -> reply.status() == 204)).hasSize(1);
        replies.stream()
                .filter(reply -> reply.status() != 204)
                .forEach(reply -> reply.expectProblem(409, "changed-meanwhile"));
        assertThat(front.now().path("revision").asLong())
                .isEqualTo(seen.path("revision").asLong() + 1);
    }

    @Test
    void savesADoubleClickOnce() {
        ObjectNode wanted = front.now().put("name", "Clicked twice");

        front.put(wanted).expect(204);
        front.put(wanted).expect(204);

        assertThat(front.now().path("revision").asLong())
                .isEqualTo(wanted.path("revision").asLong() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revision        | \"revision\": null",
                "revision        | \"revision\": -1",
                "name            | \"name\": \" \"",
                "name            | \"name\": \"a\\u0007\"",
                "accent          | \"accent\": \"red\"",
                "accent          | \"accent\": \"#ffcc00\"",
                "logo            | \"logo\": \"0123456789abcdef0123456789abcdef\"",
                "seller.name     | \"seller\": {\"name\": \"a\\nb\"}",
                "letters.sender  | \"letters\": {\"sender\": \"a\\r\\nBcc: x@example.org\"}",
                "letters.signature | \"letters\": {\"signature\": \"a\\u0000\"}",
                "welcome.fr      | \"welcome\": {\"fr\": \"Bonjour\"}",
                "countries       | \"countries\": [\"XX\"]",
                "pages.returns   | \"pages\": {\"returns\": {\"en\": \"x\"}}",
                "pages.terms.xx  | \"pages\": {\"terms\": {\"xx\": \"x\"}}",
                "colour          | \"colour\": \"#17594a\"",
                "seller.adress   | \"seller\": {\"adress\": []}",
                "open            | \"open\": \"perhaps\""
            })
    void tellsWhatIsWrongAndKeepsWhatWas(String field, String members) {
        ObjectNode before = front.now();
        ObjectNode wanted = before.deepCopy().put("name", "Not to be kept");
        wanted.setAll((ObjectNode) JSON.readTree("{" + members + "}"));

        Reply refused = front.put(wanted).expectProblem(400, "invalid-request");

        assertThat(refused.each("/errors", "field")).containsExactly(field);
        assertThat(front.now()).isEqualTo(before);
    }

    @Test
    void saysHowFarAColourIsFromReadable() {
        ObjectNode wanted = front.now().put("accent", "#ffcc00");

        assertThat(front.put(wanted).text("/detail")).contains("too light", "1.5", "4.5");
        shop.get("/colours/ffcc00.css").expect(404);
        shop.get("/colours/red.css").expect(404);
    }

    @Test
    void showsALogo() throws IOException, InterruptedException {
        byte[] png = Pictures.of("png", 400, 100);
        HttpResponse<String> kept = send(png);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String logo = JSON.readTree(kept.body()).path("logo").asString();

        front.change("\"logo\": \"" + logo + "\"");

        Visit home = new Browser(server).open("/");
        assertThat(home.page().select(".top .brand img").attr("alt"))
                .isEqualTo(front.now().path("name").asString());
        assertThat(home.page().select(".top .brand img").attr("width")).isEqualTo("192");
        assertThat(home.page().select(".top .brand img").attr("height")).isEqualTo("48");
        Reply served =
                shop.get(home.page().select(".top .brand img").attr("src")).expect(200);
        assertThat(served.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(served.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(served.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        shop.get("/logos/0123456789abcdef0123456789abcdef").expect(404);
        front.change("\"logo\": \"\"");
        assertThat(new Browser(server).open("/").has(".top .brand img")).isFalse();
        shop.get("/logos/" + logo).expect(200);
    }

    @Test
    void keepsNoLogoThatIsNone() throws IOException, InterruptedException {
        long before = server.number("select count(*) from shop_logo");

        for (byte[] wrong : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8),
                Pictures.with(Pictures.of("png", 9, 9), "<script>"),
                Pictures.of("gif", 9, 9),
                new byte[0])) {
            HttpResponse<String> refused = send(wrong);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).contains("invalid-request", "a PNG, a JPEG or a WebP");
        }
        assertThat(send(new byte[204_801]).statusCode()).isEqualTo(413);
        assertThat(server.number("select count(*) from shop_logo")).isEqualTo(before);
    }

    private HttpResponse<String> send(byte[] content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri("/api/shop/logos"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
