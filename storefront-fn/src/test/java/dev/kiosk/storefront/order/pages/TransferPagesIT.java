package dev.kiosk.storefront.order.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.contracts.OrderExpired;
import dev.kiosk.contracts.OrderMoney;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.contracts.text.PaymentReference;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop that is paid by bank transfer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransferPagesIT {

    private final StorefrontServer server = StorefrontServer.start(
            TestDatabase.migrated("storefront-fn"),
            "--kiosk.storefront.payment.provider=bank-transfer",
            "--kiosk.storefront.payment.bank-transfer.holder=The Kiosk Ltd",
            "--kiosk.storefront.payment.bank-transfer.iban=GB33BUKB20201555555555",
            "--kiosk.storefront.payment.bank-transfer.bic=BUKBGB22");
    private final Browser browser = new Browser(server);
    private UUID order = new UUID(0, 0);
    private String token = "";

    @BeforeEach
    void buy() {
        buyIn("en");
    }

    private void buyIn(String language) {
        Shop shop = server.shop();
        String cart = shop.cartOf(6, shop.sell("White metal lantern", "2.55"));
        Reply accepted = shop.post(
                        "/api/checkout", Shop.wish(cart, "bank-transfer"), Map.of("Accept-Language", language))
                .expect(202);
        order = UUID.fromString(accepted.text("/orderId"));
        token = accepted.text("/accessToken");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void saysWhereToTransferHowMuchOnceTheStockIsHeld() {
        assertThat(page().has("#transfer")).isFalse();

        happened(reserved());

        assertThat(page().texts(".notice dl div"))
                .containsExactly(
                        "To The Kiosk Ltd",
                        "IBAN GB33 BUKB 2020 1555 5555 55",
                        "BIC BUKBGB22",
                        "Amount £19.25",
                        "Reference " + PaymentReference.of(order));
        happened(new OrderConfirmed(order, 3));
        assertThat(page().has("#transfer")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en-GB, Please transfer the money
            de,    Bitte überweisen Sie
            zh,    请转账付款
            """)
    void saysSoInEveryLanguage(String language, String title) {
        happened(reserved());

        assertThat(browser.open("/orders/" + order + "?token=" + token, Map.of("Accept-Language", language))
                        .text("#transfer"))
                .isEqualTo(title);
    }

    @Test
    void writesItToTheCustomer() {
        happened(new OrderPlaced(
                order, 1, List.of(new OrderedLine("SKU", 6)), Instant.now().plusSeconds(900)));

        assertThat(browser.open("/orders/" + order + "/messages?token=" + token)
                        .page()
                        .text())
                .contains(
                        "Please transfer the money to the account below",
                        "GB33 BUKB 2020 1555 5555 55",
                        PaymentReference.of(order),
                        "£19.25")
                .doesNotContain("checking stock and payment");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en-GB, Everything is in stock and held for you until your money arrives., No money has arrived for it.
            de,    'Alles ist da und liegt für Sie bereit, bis Ihr Geld eingegangen ist.', Es ist kein Geld dafür eingegangen.
            zh,    商品齐全，款项到账前已为您保留。, 我们尚未收到这笔订单的款项。
            """)
    void speaksOfMoneyThatComesAndOfNoCard(String language, String lead, String expired) {
        buyIn(language);
        happened(reserved());
        assertThat(in(language, "").text(".lead")).isEqualTo(lead);

        happened(new OrderExpired(order, 3, "confirmation-overdue", new OrderMoney(0, 0, "GBP")));

        String letters = in(language, "/messages").page().text();
        assertThat(letters).contains(expired);
        Stream.of("reserved, it lets go", "als reserviert", "已预留", "card", "Karte", "卡")
                .forEach(word -> assertThat(
                                letters + in(language, "").page().select("main").text())
                        .doesNotContain(word));
    }

    @Test
    void offersNothingElse() {
        Shop shop = server.shop();

        shop.post("/api/checkout", Shop.wish(shop.cartOf(1, shop.sell("Lamp", "2.55")), "tok_authorise"), Map.of())
                .expectProblem(400, "invalid-request");
        assertThat(shop.get("/api/payment-methods").json().at("/methods").toString())
                .isEqualTo("[\"bank-transfer\"]");
    }

    private StockReserved reserved() {
        return new StockReserved(
                order,
                UUID.randomUUID(),
                List.of(new StockLine("SKU", 6, 10, 1)),
                Instant.now().plusSeconds(900));
    }

    private Visit in(String language, String page) {
        return browser.open("/orders/" + order + page + "?token=" + token, Map.of("Accept-Language", language))
                .expect(200);
    }

    private Visit page() {
        return browser.open("/orders/" + order + "?token=" + token).expect(200);
    }

    private void happened(EventData event) {
        assertThat(server.events().send(event).status()).isEqualTo(202);
    }
}
