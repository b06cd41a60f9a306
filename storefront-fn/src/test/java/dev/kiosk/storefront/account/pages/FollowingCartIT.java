package dev.kiosk.storefront.account.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.account.AccountShop;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer's cart is the same on all their devices, and loses nothing on the way. */
class FollowingCartIT {

    private final StorefrontServer server = AccountShop.server();
    private final Shop shop = server.shop();
    private final String email = AccountShop.newAddress();
    private final String lamp = sell("Lamp");
    private final String mug = sell("Mug");

    @Test
    void comesAlongToAnotherDevice() {
        Browser phone = AccountShop.browser();
        put(phone, lamp, 2);
        signIn(phone);

        Browser laptop = AccountShop.browser();
        signIn(laptop);

        assertThat(lines(laptop)).containsExactly(lamp + " 2");
        put(laptop, mug, 1);
        assertThat(lines(phone)).containsExactly(lamp + " 2", mug + " 1");
    }

    @Test
    void isTheSameWhereItWasBegunAfterSigningInOnBoth() {
        Browser phone = AccountShop.signedIn(email);
        Browser laptop = AccountShop.signedIn(email);
        put(phone, lamp, 1);

        put(laptop, mug, 1);

        assertThat(lines(phone)).containsExactly(lamp + " 1", mug + " 1");
        assertThat(lines(laptop)).containsExactly(lamp + " 1", mug + " 1");
    }

    @Test
    void takesInWhatWasPutIntoAGuestsCartAndOfTheSameTheGreaterNumber() {
        Browser phone = AccountShop.signedIn(email);
        put(phone, lamp, 3);
        Browser laptop = AccountShop.browser();
        put(laptop, lamp, 2);
        put(laptop, mug, 5);

        signIn(laptop);
        assertThat(lines(laptop)).containsExactly(lamp + " 3", mug + " 5");
        assertThat(lines(phone)).containsExactly(lamp + " 3", mug + " 5");

        signIn(laptop);
        assertThat(lines(laptop)).as("signing in again").containsExactly(lamp + " 3", mug + " 5");
    }

    @Test
    void losesNothingOfWhatIsNoLongerForSale() {
        Browser phone = AccountShop.signedIn(email);
        put(phone, mug, 1);
        Browser laptop = AccountShop.browser();
        put(laptop, lamp, 2);
        shop.publish(slugOf(lamp), "archived");

        signIn(laptop);

        assertThat(lines(laptop)).containsExactly(mug + " 1");
        assertThat(laptop.open("/cart").has("form[action='/cart/lines/" + lamp + "']"))
                .as("told that it is gone")
                .isTrue();
    }

    @Test
    void staysTwoWhereTogetherItWouldBeMoreThanACartTakes() {
        Browser phone = AccountShop.signedIn(email);
        put(phone, mug, 1);
        Browser laptop = AccountShop.browser();
        put(laptop, lamp, 1);
        String id = server.text("select cast(cart_id as text) from account where email = '" + email + "'");
        server.execute("insert into cart_line (cart_id, sku, quantity, unit_price) select '" + id
                + "', 'FILLER-' || n, 1, 100 from generate_series(1, 1999) n");

        signIn(laptop);

        assertThat(lines(laptop)).containsExactly(lamp + " 1");
        assertThat(server.number("select count(*) from cart_line where cart_id = '" + id + "'"))
                .isEqualTo(2_000);
    }

    @Test
    void staysTwoWhereSomethingIsNotSoldInTheOthersCurrency() {
        shop.importCsv(Shop.CSV_HEADER + mug + ",,,,,,1.20,EUR\n").expect(200);
        Browser phone = AccountShop.signedIn(email);
        put(phone, mug, 1);
        server.execute("update cart set currency = 'EUR' where id = (select cart_id from account where email = '"
                + email + "')");
        Browser laptop = AccountShop.browser();
        put(laptop, lamp, 1);

        signIn(laptop);

        assertThat(lines(laptop)).containsExactly(lamp + " 1");
        assertThat(lines(phone)).containsExactly(mug + " 1");
    }

    @Test
    void beginsAnewAfterAnOrder() {
        Browser phone = AccountShop.signedIn(email);
        Browser laptop = AccountShop.browser();
        put(phone, lamp, 1);
        signIn(laptop);
        phone.submit(
                        phone.open("/checkout").form("/checkout"),
                        Map.of("name", "Ada", "line1", "1 High Street", "city", "York", "postcode", "YO1 7HH"))
                .follow()
                .expect(200);

        assertThat(lines(laptop)).isEmpty();
        put(phone, mug, 1);
        assertThat(lines(laptop)).containsExactly(mug + " 1");
    }

    @Test
    void staysWithTheGuestWhoNeverSignsIn() {
        Browser guest = AccountShop.browser();
        put(guest, lamp, 1);
        AccountShop.signedIn(email);
        assertThat(lines(guest)).containsExactly(lamp + " 1");
    }

    /** Without the table any look into it would be a failure. */
    @Test
    void costsAGuestNoLookIntoTheAccounts() {
        Browser guest = AccountShop.browser();
        server.execute("alter table account rename to account_away");
        try {
            put(guest, lamp, 1);
            for (String page : List.of("/", "/products", "/cart", "/checkout", "/account/sign-in")) {
                assertThat(guest.open(page).status()).as(page).isEqualTo(200);
            }
        } finally {
            server.execute("alter table account_away rename to account");
        }
    }

    @Test
    void isNotLeftBehindWhereSomebodySignsOut() {
        Browser shared = AccountShop.signedIn(email);
        put(shared, lamp, 1);
        shared.post("/account/sign-out", Map.of()).expect(303);
        assertThat(lines(shared)).isEmpty();

        signIn(shared);
        assertThat(lines(shared)).containsExactly(lamp + " 1");
    }

    private String sell(String name) {
        String sku = shop.sell(name + " " + Shop.newSku(), "1.00");
        shop.stock(sku, 40);
        return sku;
    }

    private String slugOf(String sku) {
        return shop.get("/api/products?q=" + sku).text("/items/0/slug");
    }

    private void signIn(Browser browser) {
        String code = code(browser);
        browser.post("/account/sign-in/code", Map.of("code", code)).expect(303);
    }

    private String code(Browser browser) {
        browser.post("/account/sign-in", Map.of("email", email, "return", "/cart"))
                .expect(303);
        return AccountShop.codeFor(email);
    }

    private static void put(Browser browser, String sku, int quantity) {
        browser.post("/cart/lines", Map.of("sku", sku, "quantity", Integer.toString(quantity)))
                .expect(303);
    }

    /** As {@code SKU quantity}. */
    private static List<String> lines(Browser browser) {
        Visit cart = browser.open("/cart").expect(200);
        return cart.page().select("form[action^=/cart/lines/]:has(input[name=quantity])").stream()
                .map(form -> form.attr("action").replace("/cart/lines/", "") + " "
                        + form.select("input[name=quantity]").attr("value"))
                .toList();
    }
}
