package dev.kiosk.storefront.order.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PaymentCaptured;
import dev.kiosk.contracts.PaymentRefunded;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.PostOffice;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An order by its number, with both addresses and what went back of its money. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderForPeopleIT {

    private final PostOffice post = PostOffice.open();
    private final StorefrontServer server = StorefrontServer.start(
            TestDatabase.migrated("storefront-fn"),
            Stream.concat(
                            Stream.of(post.settings()),
                            Stream.of(
                                    "--kiosk.storefront.seller.name=Lantern & Sons Ltd",
                                    "--kiosk.storefront.seller.address=5 Quay Lane,Whitby YO21 1AA"))
                    .toArray(String[]::new));
    private final Shop shop = server.shop();
    private final EventClient events = server.events();

    private String sku = "";
    private Shop.Bought bought = new Shop.Bought(new UUID(0, 0), "");

    @BeforeEach
    void buy() {
        sku = shop.sell("White metal lantern", "2.55");
        bought = buyAs("José Müller-Łoś", "jose" + sku.toLowerCase(Locale.ROOT) + "@example.org", "12 Ångström Way");
    }

    @AfterAll
    void stop() {
        server.close();
        post.close();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Goes to, Sold by, Refunded, United Kingdom",
        "de, Geht an, Verkauft von, Erstattet, Vereinigtes",
        "zh, 收货地址, 卖家, 已退款, 英国"
    })
    void showsBothAddressesAndWhatWentBack(
            String language, String goesTo, String soldBy, String refunded, String country) {
        somethingWentBack();
        String page = shop.getIn(language, "/orders/" + bought.orderId() + "?token=" + bought.token())
                .expect(200)
                .body();

        assertThat(Jsoup.parse(page).text())
                .contains(goesTo + " José Müller-Łoś 12 Ångström Way York YO1 7HH " + country)
                .contains(soldBy + " Lantern & Sons Ltd 5 Quay Lane Whitby YO21 1AA")
                .contains(refunded)
                .contains("5.10".replace('.', language.equals("de") ? ',' : '.'))
                .contains("2 × White metal lantern")
                .contains(OrderNumber.of(bought.orderId()).toString());
        assertThat(Jsoup.parse(page).select("h1, .eyebrow, .keep").text())
                .doesNotContain(bought.orderId().toString());
    }

    @Test
    void tellsTheSameToPrograms() {
        somethingWentBack();

        Reply order = shop.get(bought.path(), bought.token()).expect(200);

        assertThat(order.text("/number"))
                .isEqualTo(OrderNumber.of(bought.orderId()).toString());
        assertThat(order.number("/refunded")).isEqualTo(510);
        assertThat(order.text("/delivery/1")).isEqualTo("12 Ångström Way");
        assertThat(order.each("/timeline", "detail")).contains("510", "1925", "2 × " + sku);
    }

    @Test
    void writesBothAddressesAndTheNumberInLetters() {
        events.send(new OrderConfirmed(bought.orderId(), 3));

        PostOffice.Got got = post.received().getLast();
        assertThat(got.subject()).isEqualTo("Your order " + OrderNumber.of(bought.orderId()) + " is confirmed");
        assertThat(got.text())
                .contains("Order number: " + OrderNumber.of(bought.orderId()))
                .contains("Goes to: José Müller-Łoś, 12 Ångström Way, York, YO1 7HH, United Kingdom")
                .contains("Lantern & Sons Ltd · 5 Quay Lane · Whitby YO21 1AA");
        assertThat(got.html()).contains("Lantern &amp; Sons Ltd · 5 Quay Lane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s\u00a0", "#%s", "\u200b%s"})
    void isFoundByItsNumberHoweverItIsTyped(String form) {
        Browser browser = new Browser(server);
        String number =
                form.formatted(OrderNumber.of(bought.orderId()).toString().toLowerCase(Locale.ROOT));

        Visit found = browser.submit(
                browser.open("/orders").form("/orders"), Map.of("order", number, "token", bought.token() + "\u00a0"));

        assertThat(found.expect(303).header("Location"))
                .contains(bought.orderId().toString());
    }

    @Test
    void isNotOpenedByItsNumberAlone() {
        Browser browser = new Browser(server);
        String number = OrderNumber.of(bought.orderId()).toString();
        String nobodys = OrderNumber.of(UUID.randomUUID()).toString();

        Visit wrong = browser.submit(browser.open("/orders").form("/orders"), Map.of("order", number, "token", "x"));
        Visit none = browser.submit(browser.open("/orders").form("/orders"), Map.of("order", nobodys, "token", "x"));

        assertThat(wrong.expect(403).text(".error")).isEqualTo(none.expect(403).text(".error"));
    }

    @Test
    void hasTheNumberThatTheDatabaseSays() {
        for (int i = 0; i < 200; i++) {
            UUID id = UUID.randomUUID();
            assertThat(server.text("select order_number('" + id + "')"))
                    .isEqualTo(OrderNumber.of(id).characters());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jose muller", "MÜLLER", "los", "angstrom", "12 ångström york", "yo1 7hh jose", "ｊｏｓｅ"})
    void letsStaffFindItsCustomerByAnyWords(String words) {
        String ref = server.text(
                "select cast(customer_ref as text) from order_view where order_id = '" + bought.orderId() + "'");

        assertThat(shop.get("/api/customers?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .expect(200)
                        .each("/items", "ref"))
                .contains(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jose leeds", "%", "_", "\\"})
    void findsNobodyByWordsOfOthers(String words) {
        assertThat(shop.get("/api/customers?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                        .expect(200)
                        .each("/items", "ref"))
                .isEmpty();
    }

    @Test
    void tellsStaffWhatWasSold() {
        Reply sold = shop.get("/api/sold-orders/" + bought.orderId()).expect(200);

        assertThat(sold.text("/lines/0/name")).isEqualTo("White metal lantern");
        assertThat(sold.text("/shippingName")).isEqualTo("Standard");
        shop.get("/api/sold-orders/" + UUID.randomUUID()).expectProblem(404, "order-not-found");
    }

    private void somethingWentBack() {
        UUID payment = UUID.randomUUID();
        events.send(new PaymentCaptured(bought.orderId(), payment, 1925, "GBP"));
        events.send(new OrderLinesCancelled(
                bought.orderId(),
                4,
                "out-of-stock",
                List.of(new OrderedLine(sku, 2)),
                new OrderMoney(1925, 510, "GBP")));
        events.send(new PaymentRefunded(bought.orderId(), payment, 510, "GBP"));
    }

    private Shop.Bought buyAs(String name, String email, String street) {
        String wish = Shop.wish(shop.cartOf(6, sku))
                .replace("Ada Lovelace", name)
                .replace("ada@example.org", email)
                .replace("1 High Street", street);
        Reply accepted = shop.post("/api/checkout", wish, Map.of()).expect(202);
        return new Shop.Bought(UUID.fromString(accepted.text("/orderId")), accepted.text("/accessToken"));
    }
}
