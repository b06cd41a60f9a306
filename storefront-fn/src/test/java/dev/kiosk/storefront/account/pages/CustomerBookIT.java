package dev.kiosk.storefront.account.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.account.AccountShop;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** Addresses that are kept, with which the checkout is filled in, and what customers agreed to. */
class CustomerBookIT {

    private final StorefrontServer server = AccountShop.server();
    private final Shop shop = server.shop();
    private final String email = AccountShop.newAddress();
    private final Browser browser = AccountShop.signedIn(email);

    @Test
    void fillsInTheAddressOfWhoIsSignedInAndWhereTheyHadGoodsSent() {
        Visit first = checkout();
        assertThat(value(first, "email")).isEqualTo(email);
        assertThat(value(first, "line1")).isEmpty();
        buy(first, Map.of("keep", "yes", "line1", "1 High Street"));

        Visit second = checkout();
        assertThat(value(second, "name")).isEqualTo("Ada Lovelace");
        assertThat(value(second, "line1")).isEqualTo("1 High Street");
        assertThat(value(second, "telephone")).isEqualTo("01904 1");
        assertThat(value(second, "postcode")).isEqualTo("YO1 7HH");
        assertThat(second.has("nav a[href^=/checkout?address=]")).isFalse();
        buy(second, Map.of("keep", "yes", "line1", "2 Low Street"));

        Visit third = checkout();
        assertThat(value(third, "line1")).isEqualTo("2 Low Street");
        String other = third.page()
                .select("nav a[href^=/checkout?address=]:contains(1 High Street)")
                .attr("href");
        assertThat(value(browser.open(other), "line1")).isEqualTo("1 High Street");
        assertThat(value(browser.open("/checkout?address=nonsense"), "line1")).isEqualTo("2 Low Street");
    }

    @Test
    void keepsAnAddressOnlyIfAskedTo() {
        Visit first = checkout();
        assertThat(value(first, "name")).isEmpty();
        buy(first, Map.of("line1", "1 High Street"));

        Visit second = checkout();
        assertThat(value(second, "line1")).isEmpty();
        assertThat(value(second, "name")).as("as in the last order").isEqualTo("Ada Lovelace");
        assertThat(browser.open("/account").has("address")).isFalse();
    }

    @Test
    void keepsTheSameAddressOnceAndForgetsItWhenAsked() {
        buy(checkout(), Map.of("keep", "yes", "line1", "1 High Street"));
        buy(checkout(), Map.of("keep", "yes"));

        Visit account = browser.open("/account");
        assertThat(account.page().select("address")).hasSize(1);
        Browser stranger = AccountShop.signedIn(AccountShop.newAddress());
        FormElement removal = account.page()
                .select("form[action^=/account/addresses/]")
                .forms()
                .getFirst();
        stranger.post(removal.attr("action"), Map.of()).expect(303);
        assertThat(browser.open("/account").page().select("address"))
                .as("not theirs")
                .hasSize(1);

        browser.submit(removal, Map.of()).expect(303);
        assertThat(browser.open("/account").has("address")).isFalse();
        browser.post("/account/addresses/nonsense/removal", Map.of()).expect(404);
    }

    @Test
    void keepsTwentyAddressesAtMost() {
        String id = server.text("select cast(id as text) from account where email = '" + email + "'");
        IntStream.range(0, 20)
                .forEach(i -> server.execute("insert into account_address values ('" + id
                        + "', gen_random_uuid(), 'Ada', '', '', '" + i
                        + " Old Street', '', 'York', '', 'YO1 7HH', 'GB', "
                        + "now() - interval '1 day' * " + (i + 1) + ")"));
        buy(checkout(), Map.of("keep", "yes", "line1", "1 New Street"));

        assertThat(browser.open("/account").texts("address"))
                .hasSize(20)
                .anyMatch(text -> text.contains("1 New Street"))
                .noneMatch(text -> text.contains("19 Old Street"));
    }

    @Test
    void offersAGuestNothingOfAnybodys() {
        Browser guest = AccountShop.browser();
        Visit checkout = checkout(guest);
        assertThat(value(checkout, "email")).isEmpty();
        assertThat(checkout.has("#keep")).isFalse();
        assertThat(checkout.has("main a[href='/account/sign-in?return=/checkout']"))
                .isTrue();
        buy(guest, checkout, Map.of("email", email, "keep", "yes", "line1", "1 High Street"));
        assertThat(browser.open("/account").has("address")).isFalse();
    }

    @Test
    void keepsWhatWasAgreedToInWhichWordsAndWhen() {
        agree("yes");
        agree("yes");
        assertThat(browser.open("/account").text("q")).contains("may write to this address");
        assertThat(server.text(
                        "select c.language || ' ' || words from account_consent c join account a on a.id = account_id"
                                + " where email = '" + email
                                + "' and given_at > now() - interval '1 minute' and ended_at is null"))
                .startsWith("en-GB The shop may write");

        agree("no");
        assertThat(browser.open("/account").text("main li.aside")).contains("ended on");
        agree("yes");
        assertThat(browser.open("/account").page().select("main q")).hasSize(2);
    }

    private void agree(String answer) {
        browser.post("/account/news", Map.of("agree", answer)).expect(303);
    }

    private Visit checkout() {
        return checkout(browser);
    }

    private Visit checkout(Browser at) {
        String sku = shop.sell("Lamp " + Shop.newSku(), "1.00");
        shop.stock(sku, 40);
        at.post("/cart/lines", Map.of("sku", sku, "quantity", "1")).expect(303);
        return at.open("/checkout").expect(200);
    }

    private void buy(Visit checkout, Map<String, String> details) {
        buy(browser, checkout, details);
    }

    private static void buy(Browser at, Visit checkout, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(Map.of(
                "name", "Ada Lovelace",
                "telephone", "01904 1",
                "city", "York",
                "postcode", "YO1 7HH",
                "country", "GB"));
        all.putAll(details);
        at.submit(checkout.form("/checkout"), all).follow().expect(200);
    }

    private static String value(Visit visit, String field) {
        return visit.page().select("#" + field).attr("value");
    }
}
