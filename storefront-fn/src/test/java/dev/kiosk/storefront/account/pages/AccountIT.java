package dev.kiosk.storefront.account.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.Seal;
import dev.kiosk.storefront.account.AccountShop;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.Shop.Bought;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.net.HttpCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What who is signed in sees, and when they are not any more. */
class AccountIT {

    private static final Duration LONG = Duration.ofDays(14);

    private final StorefrontServer server = AccountShop.server();
    private final Shop shop = server.shop();
    private final String email = AccountShop.newAddress();

    @Test
    void showsTheOrdersThatTheirAddressPlacedAsAGuestAndNobodyElses() {
        Bought early = buy(email);
        Bought late = buy(email.replace("person", "PERSON"));
        Bought others = buy(AccountShop.newAddress());

        Browser browser = AccountShop.signedIn(email);
        Visit account = browser.open("/account");

        assertThat(account.page().select("ul.items a").eachAttr("href"))
                .hasSize(2)
                .satisfies(links ->
                        assertThat(links.getFirst()).contains(late.orderId().toString()))
                .satisfies(links ->
                        assertThat(links.getLast()).contains(early.orderId().toString()))
                .noneMatch(link -> link.contains(others.orderId().toString()));
        assertThat(browser.open(account.page().select("ul.items a").getFirst().attr("href"))
                        .expect(200)
                        .text("h1"))
                .contains("we have your order");
    }

    @Test
    void showsManyOrdersAPageAtATime() {
        List<UUID> bought =
                IntStream.range(0, 21).mapToObj(i -> buy(email).orderId()).toList();

        Browser browser = AccountShop.signedIn(email);
        Visit newest = browser.open("/account");
        Visit older =
                browser.open(newest.page().select("a[href^=/account?after=]").attr("href"));

        assertThat(newest.page().select("ul.items li")).hasSize(20);
        assertThat(older.page().select("ul.items a").attr("href"))
                .contains(bought.getFirst().toString());
        assertThat(older.page().select("ul.items li")).hasSize(1);
        browser.open("/account?after=nonsense").expect(200);
    }

    @Test
    void asksWhoIsNotSignedInToDoSo() {
        Browser guest = AccountShop.browser();
        assertThat(guest.open("/account").header("Location")).isEqualTo("/account/sign-in");
        assertThat(guest.post("/account/language", Map.of("language", "de")).header("Location"))
                .isEqualTo("/account/sign-in");
        assertThat(guest.open("/account/sign-in/code").header("Location")).isEqualTo("/account/sign-in");
    }

    @Test
    void signsOutHereAndNotElsewhere() {
        Browser here = AccountShop.signedIn(email);
        Browser elsewhere = AccountShop.signedIn(email);

        here.submit(here.open("/account").form("/account/sign-out"), Map.of()).expect(303);

        assertThat(here.open("/account").header("Location")).isEqualTo("/account/sign-in");
        elsewhere.open("/account").expect(200);
    }

    @Test
    void signsOutEverywhereAndLetsNoOldCookieIn() {
        Browser here = AccountShop.signedIn(email);
        Browser elsewhere = AccountShop.signedIn(email);
        List<HttpCookie> kept = here.cookies();

        here.submit(here.open("/account").form("/account/sign-out-everywhere"), Map.of())
                .expect(303);

        for (Browser old : List.of(here, elsewhere, AccountShop.browser().with(kept))) {
            assertThat(old.open("/account").header("Location")).isEqualTo("/account/sign-in");
        }
        AccountShop.signedIn(email).open("/account").expect(200);
    }

    @Test
    void speaksTheCustomersLanguageOnEveryDevice() {
        Browser here = AccountShop.signedIn(email);
        here.post("/account/language", Map.of("language", "de")).expect(303);
        assertThat(here.open("/account").text("h1")).isEqualTo("Ihr Konto");

        assertThat(AccountShop.signedIn(email).open("/account").text("h1")).isEqualTo("Ihr Konto");
        here.post("/account/language", Map.of("language", "xx")).expect(400);
    }

    /** Whoever has the secret could write such; nobody else can write any. */
    @Test
    void takesNoCookieThatIsNotOfNow() {
        AccountShop.signedIn(email);
        String id = server.text("select cast(id as text) from account where email = '" + email + "'");
        long now = Instant.now().getEpochSecond();
        Seal seal = seal("kiosk_session", Clock.systemUTC());

        assertThat(signedInBy(seal.seal(LONG, fields(id, 1, now)))).isTrue();
        assertThat(signedInBy(seal.seal(LONG, fields(id, 2, now))))
                .as("another version")
                .isFalse();
        assertThat(signedInBy(seal.seal(LONG, fields(UUID.randomUUID().toString(), 1, now))))
                .as("nobody's")
                .isFalse();
        assertThat(signedInBy(seal.seal(LONG, fields(id, 1, now - 181 * 86_400))))
                .as("too old a sign-in")
                .isFalse();
        assertThat(signedInBy(
                        seal("kiosk_session", () -> Instant.now().minus(LONG)).seal(LONG, fields(id, 1, now))))
                .as("run out")
                .isFalse();
        assertThat(signedInBy(seal("kiosk_code", Clock.systemUTC()).seal(LONG, fields(id, 1, now))))
                .as("sealed for something else")
                .isFalse();
        Stream.of("", "x", "null", id, seal.seal(LONG, List.of()), seal.seal(LONG, List.of(id, "-1", "x", "")))
                .forEach(value -> assertThat(signedInBy(value)).as(value).isFalse());
    }

    @Test
    void takesNoCookieThatSomebodyChanged() {
        Browser browser = AccountShop.signedIn(email);
        String value = browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("kiosk_session"))
                .findFirst()
                .orElseThrow()
                .getValue();
        for (int i = 0; i < value.length() - 1; i += 7) {
            char other = value.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(signedInBy(value.substring(0, i) + other + value.substring(i + 1)))
                    .as("character %d", i)
                    .isFalse();
        }
    }

    /** Not by every page, so that a page costs no cookie; not never, so that who comes often stays. */
    @Test
    void writesTheCookieAnewWhereItIsNotOfToday() {
        AccountShop.signedIn(email);
        String id = server.text("select cast(id as text) from account where email = '" + email + "'");
        long now = Instant.now().getEpochSecond();
        Seal seal = seal("kiosk_session", Clock.systemUTC());

        assertThat(open(seal.seal(LONG, fields(id, 1, now))).header("Set-Cookie"))
                .doesNotContain("kiosk_session");
        assertThat(open(seal.seal(LONG, fields(id, 1, now - 86_401))).header("Set-Cookie"))
                .startsWith("kiosk_session=")
                .contains("HTTPOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void hasCookiesThatNoSubdomainCanSetWhereThereIsTls() {
        Map<String, String> tls = Map.of("X-Forwarded-Proto", "https", "Sec-Fetch-Site", "same-origin");
        Visit asked = AccountShop.browser()
                .post("/account/sign-in", Map.of("email", email, "return", "/account"), tls)
                .expect(303);

        assertThat(asked.header("Set-Cookie"))
                .startsWith("__Host-kiosk_code=")
                .contains("Secure", "HTTPOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        String plain = asked.header("Set-Cookie").split(";", 2)[0].replace("__Host-", "");
        assertThat(shop.post(
                                "/api/sign-ins/code",
                                "{\"code\": \"" + AccountShop.codeFor(email) + "\"}",
                                Map.of("X-Forwarded-Proto", "https", "Cookie", plain))
                        .status())
                .as("a cookie that a subdomain could have set")
                .isEqualTo(410);
    }

    @Test
    void isNotOfferedWhereTheShopWritesNoLetters() {
        Browser browser = new Browser(StorefrontServer.shared());
        assertThat(browser.open("/").has("header a[href^=/account]")).isFalse();
        browser.open("/account/sign-in").expect(404);
        browser.post("/account/sign-in", Map.of("email", email)).expect(404);
    }

    private Bought buy(String address) {
        String cart = shop.cartOf(1, shop.sell("Lamp", "1.00"));
        var accepted = shop.post("/api/checkout", Shop.wish(cart).replace("ada@example.org", address), Map.of())
                .expect(202);
        return new Bought(UUID.fromString(accepted.text("/orderId")), accepted.text("/accessToken"));
    }

    private static Seal seal(String purpose, InstantSource clock) {
        return new Seal(StorefrontServer.SECRET, purpose, clock);
    }

    private static List<String> fields(String id, long version, long since) {
        return List.of(id, Long.toString(version), Long.toString(since), Long.toString(since));
    }

    private static boolean signedInBy(String value) {
        return open(value).status() == 200;
    }

    private static Visit open(String session) {
        return AccountShop.browser().open("/account", Map.of("Cookie", "kiosk_session=" + session));
    }
}
