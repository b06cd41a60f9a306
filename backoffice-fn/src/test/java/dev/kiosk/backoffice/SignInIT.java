package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestClock;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.net.HttpCookie;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A member of staff signs in by a browser, and out again: over HTTP, with a provider that checks what it is shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {

    private static final String PAGE = "/admin/products?q=a%20%26b";

    private final FakeProvider provider = new FakeProvider();
    private final FakeFunction shop = new FakeFunction();
    private final BackofficeServer server = BackofficeServer.start(provider.settings(shop()));
    private final Browser browser = server.browser();

    private String shop() {
        shop.answer("GET /api/catalogue/products", 200, "{\"items\": []}");
        return "--kiosk.backoffice.functions.shop=" + shop.url();
    }

    @BeforeEach
    void everybodyIsAda() {
        provider.say(UnaryOperator.identity());
        browser.post("/staff/sign-out", Map.of()).expect(303);
    }

    @AfterAll
    void stop() {
        server.close();
        provider.close();
        shop.close();
    }

    @Test
    void bringsABrowserToThePageThatItWanted() {
        Visit sentAway = browser.open(PAGE).expect(303);

        Visit back = comeBack(sentAway).expect(303);

        assertThat(back.header("Location")).isEqualTo(PAGE);
        Visit page = back.follow().expect(200);
        assertThat(page.text(".who")).isEqualTo("ada");
        assertThat(back.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("kiosk_staff=")
                        .contains("Path=/admin", "HTTPOnly", "SameSite=Lax", "Max-Age=900")
                        .doesNotContain("ada", "f81d4fae"));
    }

    @Test
    void anotherPodKnowsTheSession() {
        comeBack(browser.open(PAGE)).expect(303);

        try (BackofficeServer other = BackofficeServer.start(provider.settings(shop()))) {
            String cookies = "kiosk_staff=" + cookie("kiosk_staff");
            assertThat(HttpCalls.get(other.uri("/admin/products"), Map.of("Cookie", cookies))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void signsOut() {
        comeBack(browser.open(PAGE)).expect(303);

        Visit out = browser.post("/staff/sign-out", Map.of()).follow();

        assertThat(out.page().select("a.button").attr("href"))
                .startsWith(provider.url() + "/logout?client_id=back%20office");
        browser.open(PAGE).expect(303);
    }

    @Test
    void isNotSignedOutByAnotherSite() {
        comeBack(browser.open(PAGE)).expect(303);

        browser.post("/staff/sign-out", Map.of(), Map.of("Sec-Fetch-Site", "cross-site"))
                .expect(403);
        browser.open(PAGE).expect(200);
        browser.post("/staff/sign-out", Map.of()).expect(303);
    }

    @Test
    void letsInNobodyWithoutTheRole() {
        provider.say(claims -> claims.claim("realm_access", Map.of("roles", List.of("customer"))));

        comeBack(browser.open(PAGE)).expect(403);
        browser.open(PAGE).expect(303);
    }

    @Test
    void believesNoTokenOfAnotherSignIn() {
        refuses(claims -> claims.claim("nonce", "another"));
        refuses(claims -> claims.audience("another client"));
        refuses(claims -> claims.issuer("https://elsewhere.example"));
    }

    @Test
    void takesACodeOnceAndOnlyFromTheBrowserThatAskedForIt() {
        String back = answerOf(browser.open(PAGE));

        server.browser().open(back).expect(403);
        browser.open(back).expect(303);
        browser.open(back).expect(403);
        browser.post("/staff/sign-out", Map.of()).expect(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?code=x", "?code=x&state=y", "?error=access_denied&state=y"})
    void refusesAReturnThatNobodyAskedFor(String query) {
        browser.open("/staff/sign-in/return" + query).expect(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/admin\\evil",
                "/adminx",
                "/orders",
                "/admin/%0d%0aSet-Cookie:a=b",
                "javascript:alert(1)"
            })
    void leadsNobodyElsewhere(String to) {
        Visit sentAway =
                browser.open("/staff/sign-in?to=" + to.replace("\\", "%5C").replace(":", "%3A"));

        assertThat(comeBack(sentAway).expect(303).header("Location"))
                .startsWith("/admin")
                .doesNotContain("evil", "Set-Cookie");
        browser.post("/staff/sign-out", Map.of()).expect(303);
    }

    @Test
    void forgetsASessionThatSomebodyTouched() {
        comeBack(browser.open(PAGE)).expect(303);
        String whole = cookie("kiosk_staff");
        String touched = (whole.startsWith("A") ? "B" : "A") + whole.substring(1);

        for (String value : List.of(touched, whole.substring(1), whole + "AAAA", "", "====", "A".repeat(5000))) {
            Map<String, String> cookie = Map.of("Cookie", "kiosk_staff=" + value);
            assertThat(HttpCalls.get(server.uri("/admin/products"), cookie).statusCode())
                    .as(value)
                    .isEqualTo(401);
        }
        browser.post("/staff/sign-out", Map.of()).expect(303);
    }

    @Test
    void endsASessionAfterItsTime() {
        try (BackofficeServer brief =
                BackofficeServer.start(provider.settings("--kiosk.backoffice.oidc.session=1ms"))) {
            Browser visitor = brief.browser();
            Visit back = visitor.open(answerOf(visitor.open(PAGE))).expect(303);

            back.follow().expect(303);
        }
    }

    /** In its second half a sign-in is made anew for whoever looks at a page; nobody types anything. */
    @Test
    void seesWithinHalfASignInThatARoleWasTakenAway() {
        TestClock clock = TestClock.running();
        try (BackofficeServer server = BackofficeServer.start(clock, provider.settings(shop()))) {
            Browser visitor = server.browser();
            visitor.open(answerOf(visitor.open(PAGE))).expect(303);
            assertThat(visitor.open(PAGE).expect(200).texts("nav[aria-label='Back office'] a"))
                    .contains("Webhooks");
            provider.say(claims -> claims.claim("realm_access", Map.of("roles", List.of("kiosk-catalogue"))));

            clock.advance(Duration.ofMinutes(7));
            visitor.open("/admin/webhooks").expect(503);
            clock.advance(Duration.ofMinutes(1));
            Visit again = visitor.open(answerOf(visitor.open(PAGE))).expect(303);

            assertThat(again.follow().expect(200).texts("nav[aria-label='Back office'] a"))
                    .contains("Products")
                    .doesNotContain("Orders", "Webhooks");
            visitor.open("/admin/webhooks").expect(403);
        }
    }

    /** Whoever sends a form that was opened before is believed until the sign-in ends, and not longer. */
    @Test
    void believesARoleNoLongerThanASignIn() {
        TestClock clock = TestClock.running();
        try (BackofficeServer server = BackofficeServer.start(clock, provider.settings(shop()))) {
            Browser visitor = server.browser();
            visitor.open(answerOf(visitor.open(PAGE))).expect(303);

            clock.advance(Duration.ofMinutes(14));
            visitor.post("/admin/shop/logo/remove", Map.of()).expect(404);
            clock.advance(Duration.ofMinutes(1));
            visitor.post("/admin/shop/logo/remove", Map.of()).expect(401);
        }
    }

    @Test
    void saysThatNobodyCanSignInWhileTheProviderIsAway() {
        FakeProvider gone = new FakeProvider();
        gone.close();
        try (BackofficeServer alone = BackofficeServer.start(gone.settings())) {
            alone.browser().open("/staff/sign-in").expect(503);
        }
    }

    @Test
    void isNotThereWithoutAnIssuer() {
        try (BackofficeServer closed = BackofficeServer.start()) {
            Browser visitor = closed.browser();

            visitor.open("/staff/sign-in").expect(404);
            visitor.open("/staff/sign-in/return?code=x&state=y").expect(404);
            visitor.open("/staff/signed-out").expect(404);
            visitor.post("/staff/sign-out", Map.of()).expect(404);
        }
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> lie) {
        provider.say(lie);
        comeBack(browser.open(PAGE)).expect(403);
        browser.open(PAGE).expect(303);
    }

    /** From being sent to sign in to the provider and back. */
    private Visit comeBack(Visit sentAway) {
        return browser.open(answerOf(sentAway));
    }

    /** Where the provider sends the browser back to. */
    private String answerOf(Visit sentAway) {
        Visit toProvider = sentAway.header("Location").startsWith("/staff")
                ? sentAway.follow().expect(303)
                : sentAway.expect(303);
        URI authorize = URI.create(toProvider.header("Location"));
        assertThat(authorize.toString()).startsWith(provider.url() + "/authorize?tenant=1&");
        URI back = URI.create(HttpCalls.get(authorize, Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow());
        assertThat(back.toString()).startsWith("http://localhost:1/staff/sign-in/return?");
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private String cookie(String name) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
