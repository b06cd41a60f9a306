package dev.kiosk.storefront.notification.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.PostOffice;
import dev.kiosk.storefront.testing.PostOffice.Got;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertIT {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private final PostOffice post = PostOffice.open();
    private final StorefrontServer server =
            StorefrontServer.start(TestDatabase.migrated("storefront-fn"), post.settings());
    private final Shop shop = server.shop();
    private final EventClient events = server.events();
    private String sku = "";

    @BeforeEach
    void sellOut() {
        post.isWilling();
        server.execute("delete from stock_alert");
        sku = shop.sell("Lamp " + Shop.newSku(), "1.00");
        server.events().send(new StockAdjusted(sku, 0, 0, 1));
    }

    @AfterAll
    void stop() {
        server.close();
        post.close();
    }

    @Test
    void isOfferedOnTheSoldOutProductAndKeptOnce() {
        String slug = shop.get("/api/products?q=" + sku).text("/items/0/slug");
        var form = Jsoup.parse(shop.get("/products/" + slug).body()).select("form[action=/alerts]");
        assertThat(form.select("input[name=sku]").attr("value")).isEqualTo(sku);

        subscribe("ada@example.org").expect(303);
        subscribe("ADA@example.org").expect(303);
        replenish(2);
        replenish(3);

        Got got = post.received().getLast();
        assertThat(post.receivedBy("ada@example.org")).hasSize(1);
        assertThat(got.subject()).contains("Lamp").endsWith("is back");
        assertThat(got.text()).contains("https://shop.example.com/products/" + slug);
        assertThat(got.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(server.number("select count(*) from stock_alert"))
                .as("the address is forgotten")
                .isZero();
    }

    @Test
    void isNotToldOfStockThatIsGoneAlready() {
        subscribe("bob@example.org").expect(303);
        server.events().send(new StockAdjusted(sku, 0, 0, 5));

        replenish(4);
        assertThat(post.receivedBy("bob@example.org")).isEmpty();

        server.events().send(new StockAdjusted(sku, 3, 3, 6));
        replenish(6);
        assertThat(post.receivedBy("bob@example.org")).hasSize(1);
    }

    @Test
    void losesNobodyWhileTheMailServerRefuses() {
        subscribe("cyd@example.org").expect(303);
        post.refusesRecipients(451, "later");
        replenish(2);
        assertThat(server.number("select count(*) from stock_alert")).isEqualTo(1);

        post.isWilling();
        server.execute("update stock_alert set due_at = now() - interval '1 second'");
        shop.post("/sweep", "", Map.of()).expect(200);

        assertThat(post.receivedBy("cyd@example.org")).hasSize(1);
        assertThat(server.number("select count(*) from stock_alert")).isZero();
    }

    @Test
    void endsByItsLinkAndOnlyByIt() {
        subscribe("dee@example.org").expect(303);
        post.refusesRecipients(451, "later");
        replenish(2);
        String id = server.text("select cast(id as text) from stock_alert");

        shop.get("/alerts/" + id + "?token=wrong").expectProblem(403, "alert-token-wrong");
        shop.post("/alerts/" + id + "?token=wrong", "", FORM).expectProblem(403, "alert-token-wrong");
        assertThat(server.number("select count(*) from stock_alert")).isEqualTo(1);

        post.isWilling();
        server.execute("update stock_alert set due_at = now() - interval '1 second'");
        subscribe("eve@example.org").expect(303);
        server.execute("update stock_alert set due_at = now() - interval '1 second'");
        shop.post("/sweep", "", Map.of()).expect(200);
        String link = post.receivedBy("dee@example.org")
                .getLast()
                .header("List-Unsubscribe")
                .replaceAll("[<>]", "");
        URI end = URI.create(link);
        String path = end.getPath() + "?" + end.getRawQuery();
        shop.get(path).expect(200);
        assertThat(shop.post(path, "List-Unsubscribe=One-Click", FORM)
                        .expect(200)
                        .body())
                .contains("Forgotten");
    }

    @Test
    void takesNoFloodAndNoNonsense() {
        subscribe("no address").expect(422);
        subscribe("a@b.example\r\nBcc: x@example.org").expect(422);
        post("sku=" + encoded("<script>") + "&email=a@example.org").expect(400);
        for (int i = 0; i < 10; i++) {
            post("sku=FLOOD-" + i + "&email=flood@example.org").expect(303);
        }
        post("sku=FLOOD-11&email=flood@example.org").expect(429);
    }

    @Test
    void isNotOfferedWithoutMail() {
        StorefrontServer unconnected = StorefrontServer.shared();
        assertThat(unconnected
                        .shop()
                        .post("/alerts", "sku=A&email=a@example.org", FORM)
                        .status())
                .isEqualTo(400);
    }

    private Reply subscribe(String email) {
        return post("sku=" + sku + "&email=" + encoded(email));
    }

    private Reply post(String form) {
        return shop.post("/alerts", form, FORM);
    }

    private void replenish(long version) {
        assertThat(events.send(new StockAdjusted(sku, 3, 3, version)).status()).isEqualTo(202);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
