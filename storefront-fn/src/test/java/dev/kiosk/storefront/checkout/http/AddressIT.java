package dev.kiosk.storefront.checkout.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderConfirmed;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Rules;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses by country, and the tax that goes by them. */
class AddressIT {

    private static final StorefrontServer SERVER =
            StorefrontServer.start(TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.vat-id=DE136695976");
    private static final String ADA = "{\"name\": \"Ada\", \"email\": \"ada@example.org\"}";
    private static final String FRENCH = """
            {"name": "Ada", "email": "ada@example.org", "company": "Analyse SARL", "telephone": "+33 1 40 20 50 50",
             "vatId": "fr 40 303 265 045"}
            """;
    private static final String PARIS =
            "{\"line1\": \"1 Rue de Rivoli\", \"city\": \"Paris\", \"postcode\": \"75001\", \"country\": \"FR\"}";

    private final Shop shop = SERVER.shop();

    @BeforeAll
    static void makeRules() {
        Rules rules = new Rules(SERVER.shop());
        rules.put("tax-rules/US-CA", "{\"basisPoints\": 725, \"included\": false}");
        rules.put("tax-rules/US-new%20york", "{\"basisPoints\": 400, \"included\": false}");
        rules.put("tax-rules/FR", "{\"basisPoints\": 2000, \"included\": true, \"onShipping\": true}");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            HK, '"region": "Kowloon", "city": "Mong Kok"'
            AE, '"region": "Dubai"'
            QA, '"city": "Doha"'
            PA, '"city": "Panamá"'
            """)
    void needsNoPostcodeWhereThereIsNone(String country, String parts) {
        buy(ADA, "{\"line1\": \"1 Road\", " + parts + ", \"country\": \"" + country + "\"}", "")
                .expect(202);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            US, '"city": "Springfield", "postcode": "941"',                     shippingAddress.postcode
            US, '"city": "Springfield", "region": "XX", "postcode": "94103"',   shippingAddress.region
            US, '"city": "Springfield", "region": "CA", "postcode": "10001"',   shippingAddress.postcode
            BR, '"city": "Rio", "postcode": "40301-11"',                        shippingAddress.postcode
            AE, '"city": "Dubai"',                                              shippingAddress.region
            GB, '"city": "York", "postcode": "12345"',                          shippingAddress.postcode
            """)
    void namesThePartThatIsWrong(String country, String parts, String field) {
        Reply refused = buy(ADA, "{\"line1\": \"1 Road\", " + parts + ", \"country\": \"" + country + "\"}", "")
                .expectProblem(400, "invalid-request");

        assertThat(refused.each("/errors", "field")).contains(field);
    }

    @Test
    void keepsEverythingForThoseWhoSendTheGoodsAndTheBill() {
        String bill = """
                , "billingAddress": {"name": "Accounts", "company": "Works Inc", "line1": "2 Market St", "city": "New York",
                 "postcode": "10001", "country": "US"}
                """;
        Reply found = customerOf(buy(FRENCH, PARIS, bill).expect(202));

        assertThat(found.text("/items/0/company")).isEqualTo("Analyse SARL");
        assertThat(found.text("/items/0/telephone")).isEqualTo("+33 1 40 20 50 50");
        assertThat(found.text("/items/0/vatId")).isEqualTo("FR40303265045");
        assertThat(found.text("/items/0/address/lines/3")).isEqualTo("75001 Paris");
        assertThat(found.text("/items/0/billing/region")).isEqualTo("NY");
        assertThat(found.text("/items/0/billing/lines/3")).isEqualTo("New York, NY 10001");
    }

    @Test
    void taxesByState() {
        String cart = cart();

        assertThat(shop.get(cart + "?country=US&region=CA").expect(200).number("/tax"))
                .isEqualTo(87);
        assertThat(shop.get(cart + "?country=US&postcode=94103").expect(200).number("/tax"))
                .isEqualTo(87);
        assertThat(shop.get(cart + "?country=US&region=New%20York").expect(200).number("/tax"))
                .isEqualTo(48);
        assertThat(shop.get(cart + "?country=US&region=OR").expect(200).number("/tax"))
                .isZero();
    }

    @Test
    void knowsNoRuleOfAStateThatIsNone() {
        shop.send("PUT", "/api/pricing/tax-rules/US-XX", "{\"basisPoints\": 1, \"included\": false}")
                .expectProblem(400, "invalid-request");
        shop.send("PUT", "/api/pricing/tax-rules/DE-BY", "{\"basisPoints\": 1, \"included\": false}")
                .expectProblem(400, "invalid-request");
    }

    @Test
    void chargesABusinessInAnotherMemberStateNoTax() {
        String cart = cart();
        assertThat(shop.get(cart + "?country=FR").expect(200).number("/total")).isEqualTo(1_595);

        Reply quoted = shop.get(cart + "?country=FR&vatId=FR40303265045").expect(200);
        assertThat(quoted.number("/total")).isEqualTo(1_329);
        assertThat(quoted.number("/reverseCharge/goods")).isEqualTo(200);
        assertThat(quoted.number("/reverseCharge/shipping")).isEqualTo(66);

        Reply accepted = checkOut(cart, FRENCH, PARIS, "").expect(202);
        assertThat(accepted.number("/total")).isEqualTo(1_329);
        Reply order = shop.get("/api/orders/" + accepted.text("/orderId"), accepted.text("/accessToken"));
        assertThat(order.number("/reverseCharge/goods")).isEqualTo(200);
        assertThat(order.number("/tax")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en, Reverse charge", "de, Steuerschuldnerschaft des Leistungsempfängers", "zh, 逆向征收"})
    void namesBothNumbersOnThePageAndInLetters(String language, String note) {
        Reply accepted = shop.post(
                        "/api/checkout", wish(cart(), FRENCH, PARIS, ""), Map.of("Accept-Language", language))
                .expect(202);
        UUID order = UUID.fromString(accepted.text("/orderId"));
        SERVER.events().send(new OrderConfirmed(order, 3));

        for (String page : List.of("", "/messages")) {
            assertThat(shop.getIn(language, "/orders/" + order + page + "?token=" + accepted.text("/accessToken"))
                            .expect(200)
                            .body())
                    .contains(note, "DE136695976", "FR40303265045");
        }
        Reply told = shop.get("/api/orders/" + order, accepted.text("/accessToken"));
        assertThat(told.text("/reverseCharge/seller")).isEqualTo("DE136695976");
        assertThat(told.text("/reverseCharge/buyer")).isEqualTo("FR40303265045");
    }

    @Test
    void chargesItWhereTheNumberIsNone() {
        buy(FRENCH.replace("045", "046"), PARIS, "").expectProblem(400, "invalid-request");
        shop.get(cart() + "?country=FR&vatId=FR40303265046").expectProblem(400, "invalid-request");
    }

    private Reply buy(String customer, String address, String more) {
        return checkOut(cart(), customer, address, more);
    }

    private String cart() {
        return shop.cartOf(1, shop.sell("Lantern", "12.00"));
    }

    private Reply checkOut(String cart, String customer, String address, String more) {
        return shop.post("/api/checkout", wish(cart, customer, address, more), Map.of());
    }

    private static String wish(String cart, String customer, String address, String more) {
        return """
                {"cartId": "%s", "customer": %s, "shippingAddress": %s, "paymentToken": "tok_authorise"%s}
                """.formatted(cart.substring(cart.lastIndexOf('/') + 1), customer, address, more);
    }

    private Reply customerOf(Reply accepted) {
        String ref = SERVER.text("select cast(customer_ref as text) from order_view where order_id = '"
                + accepted.text("/orderId") + "'");
        return shop.get("/api/customers?ref=" + ref).expect(200);
    }
}
