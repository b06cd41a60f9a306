package dev.kiosk.storefront.account.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.account.AccountShop;
import dev.kiosk.storefront.account.application.SignInService;
import dev.kiosk.storefront.account.application.SignInService.Tried;
import dev.kiosk.storefront.account.domain.SignInCode;
import dev.kiosk.storefront.testing.PostOffice.Got;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;

/** The way in, and what does not lead in. */
class SignInIT {

    private final StorefrontServer server = AccountShop.server();
    private final Browser browser = AccountShop.browser();
    private final String email = AccountShop.newAddress();

    @AfterEach
    void deliverLettersAgain() {
        AccountShop.post().isWilling();
    }

    @Test
    void signsInWithTheCodeOfTheLetter() {
        assertThat(browser.open("/").has("header a[href=/account/sign-in]")).isTrue();
        Visit asked = AccountShop.ask(browser, " " + email.toUpperCase(Locale.ROOT));
        assertThat(asked.text(".lead")).contains(email);

        Visit in = AccountShop.prove(asked, AccountShop.codeFor(email).toLowerCase(Locale.ROOT));

        assertThat(in.header("Location")).isEqualTo("/account");
        Visit account = in.follow().expect(200);
        assertThat(account.text("main .lead")).contains(email);
        assertThat(account.header("Cache-Control")).contains("no-store");
        assertThat(account.has("header a[href=/account]")).isTrue();
        assertThat(account.has("header a[href=/account/sign-in]")).isFalse();
        assertThat(browser.open("/account/sign-in").header("Location")).isEqualTo("/account");
    }

    @Test
    void writesALetterThatSaysTheCodeAndNothingOfTheirs() {
        AccountShop.ask(browser, email);

        Got letter = AccountShop.post().receivedBy(email).getLast();
        assertThat(letter.subject()).isEqualTo("Your code for Kiosk");
        assertThat(letter.text())
                .contains(AccountShop.codeFor(email), "fifteen minutes")
                .doesNotContain("http");
        assertThat(letter.html()).contains(AccountShop.codeFor(email)).doesNotContain("<a ");
    }

    @ParameterizedTest
    @CsvSource({"de, Ihr Code für Kiosk", "zh, 您在 Kiosk 的登录验证码"})
    void writesInTheLanguageOfThePage(String language, String subject) {
        browser.post("/language", Map.of("language", language, "back", "/"));
        AccountShop.ask(browser, email);
        assertThat(AccountShop.post().receivedBy(email).getLast().subject()).isEqualTo(subject);
    }

    @Test
    void keepsNoCodeInTheDatabase() {
        AccountShop.ask(browser, email);
        String code = AccountShop.codeFor(email);

        assertThat(server.text("select cast(sign_in as text) from sign_in where email = '" + email + "'"))
                .doesNotContainIgnoringCase(code)
                .doesNotContainIgnoringCase(code.replace("-", ""));
    }

    @Test
    void answersTheSameForKnownAndUnknownAddresses() {
        AccountShop.signedIn(email);
        String unknown = AccountShop.newAddress();

        Visit known = browser.submit(browser.open("/account/sign-in").form("/account/sign-in"), Map.of("email", email));
        Browser other = AccountShop.browser();
        Visit stranger =
                other.submit(other.open("/account/sign-in").form("/account/sign-in"), Map.of("email", unknown));

        assertThat(known.status()).isEqualTo(stranger.status());
        assertThat(known.header("Location")).isEqualTo(stranger.header("Location"));
        assertThat(known.follow().page().select("main").html().replace(email, ""))
                .isEqualTo(stranger.follow().page().select("main").html().replace(unknown, ""));
        assertThat(AccountShop.post().receivedBy(unknown)).hasSize(1);
    }

    @Test
    void isDeadAfterAFewTriesHoweverManyFollow() {
        Visit asked = AccountShop.ask(browser, email);
        String code = AccountShop.codeFor(email);
        List<HttpCookie> cookies = browser.cookies();

        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i ->
                        AccountShop.prove(asked, AccountShop.otherThan(code)).status())
                .toList();
        assertThat(answers).containsOnly(422);
        AccountShop.prove(asked, AccountShop.otherThan(code)).expect(410);

        assertThat(tryMany(SignInCode.parse(code).orElseThrow(), 10_000)).containsOnly(new Tried.Over());
        with(cookies).post("/account/sign-in/code", Map.of("code", code)).expect(410);
        assertThat(server.number("select tries from sign_in where email = '" + email + "'"))
                .isEqualTo(5);
        assertThat(server.number("select count(*) from account where email = '" + email + "'"))
                .isZero();
    }

    /** The right one, by whoever has the cookie; without HTTP, which would take ten times as long. */
    private Set<Tried> tryMany(SignInCode code, int times) {
        UUID id = UUID.fromString(server.text("select cast(id as text) from sign_in where email = '" + email + "'"));
        SignInService signIns = server.context().getBean(SignInService.class);
        return Objects.requireNonNull(Flux.range(0, times)
                .flatMap(i -> signIns.tryCode(id, code), 8)
                .collect(Collectors.toSet())
                .block());
    }

    @Test
    void countsNoTryForWhatIsNoCode() {
        Visit asked = AccountShop.ask(browser, email);
        for (String typed : List.of("", "123456", "WDJB", "<b>", "WDJB-MJHT-WDJB")) {
            assertThat(AccountShop.prove(asked, typed).expect(422).text(".error"))
                    .contains("eight letters");
        }
        AccountShop.prove(asked, AccountShop.codeFor(email)).expect(303);
    }

    @Test
    void isUsedOnce() {
        Visit asked = AccountShop.ask(browser, email);
        List<HttpCookie> cookies = browser.cookies();
        String code = AccountShop.codeFor(email);

        AccountShop.prove(asked, code).expect(303);
        with(cookies).post("/account/sign-in/code", Map.of("code", code)).expect(410);
    }

    @Test
    void isUsedByOneOfThoseWhoUseItAtOnce() {
        AccountShop.ask(browser, email);
        List<HttpCookie> cookies = browser.cookies();
        String code = AccountShop.codeFor(email);

        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> with(cookies)
                        .post("/account/sign-in/code", Map.of("code", code))
                        .status())
                .toList();

        assertThat(answers).containsOnlyOnce(303);
    }

    @Test
    void runsOut() {
        Visit asked = AccountShop.ask(browser, email);
        server.execute("update sign_in set ends_at = now() where email = '" + email + "'");

        Visit over = AccountShop.prove(asked, AccountShop.codeFor(email)).expect(410);
        assertThat(over.text(".error")).contains("no longer");
        server.shop().post("/sweep", "", Map.of()).expect(200);
        assertThat(server.number("select count(*) from sign_in where email = '" + email + "'"))
                .isZero();
    }

    @Test
    void isWorthNothingInABrowserThatDidNotAskForIt() {
        AccountShop.ask(browser, email);
        String code = AccountShop.codeFor(email);

        Browser other = AccountShop.browser();
        other.post("/account/sign-in/code", Map.of("code", code)).expect(410);
        Visit asked = AccountShop.ask(other, AccountShop.newAddress());
        AccountShop.prove(asked, code).expect(422);
        assertThat(other.open("/account").header("Location")).isEqualTo("/account/sign-in");
    }

    @Test
    void letsTwoBrowsersClaimOneAddressEachByItsOwnLetter() {
        Visit first = AccountShop.ask(browser, email);
        String code = AccountShop.codeFor(email);
        Visit second = AccountShop.ask(AccountShop.browser(), email);
        String otherCode = AccountShop.codeFor(email);
        assertThat(otherCode).isNotEqualTo(code);

        AccountShop.prove(first, otherCode).expect(422);
        AccountShop.prove(first, code).expect(303);
        AccountShop.prove(second, otherCode).expect(303);

        assertThat(first.browser().open("/account").text("main .lead")).contains(email);
        assertThat(second.browser().open("/account").text("main .lead")).contains(email);
        assertThat(server.number("select count(*) from account where email = '" + email + "'"))
                .isEqualTo(1);
    }

    @Test
    void keepsNoSessionThatWasThereBefore() {
        Browser attacker = AccountShop.signedIn(AccountShop.newAddress());
        Browser fixed = with(attacker.cookies());
        fixed.post("/account/sign-in", Map.of("email", email, "return", "/account"))
                .expect(303);
        fixed.post("/account/sign-in/code", Map.of("code", AccountShop.codeFor(email)))
                .expect(303);

        assertThat(fixed.open("/account").text("main .lead")).contains(email);
        assertThat(session(fixed)).isNotEqualTo(session(attacker));
        assertThat(attacker.open("/account").text("main .lead")).doesNotContain(email);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account/sign-in",
                "/account/sign-in/code",
                "/account/sign-out",
                "/account/sign-out-everywhere",
                "/account/language"
            })
    void takesNothingThatAnotherSiteSends(String path) {
        Browser customer = AccountShop.signedIn(email);
        customer.post(
                        path,
                        Map.of("email", "mallory@example.org", "code", "WDJB-MJHT", "language", "de"),
                        Map.of("Sec-Fetch-Site", "cross-site"))
                .expect(403);
        customer.open("/account").expect(200);
        assertThat(AccountShop.post().receivedBy("mallory@example.org")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/checkout?x=1, /checkout?x=1",
        "/products/käse, /",
        "https://evil.example/, /",
        "//evil.example/, /",
        "/\\evil.example, /",
        "javascript:alert(1), /",
        "evil.example, /",
        "'/%0d%0aSet-Cookie:x', '/%0d%0aSet-Cookie:x'",
    })
    void leadsBackToPagesOfTheShopOnly(String wanted, String there) {
        Visit form = browser.open("/account/sign-in?return=" + encoded(wanted)).expect(200);
        browser.submit(form.form("/account/sign-in"), Map.of("email", email)).expect(303);
        assertThat(browser.post("/account/sign-in/code", Map.of("code", AccountShop.codeFor(email)))
                        .header("Location"))
                .isEqualTo(there);

        Browser typed = AccountShop.browser();
        typed.post("/account/sign-in", Map.of("email", email, "return", wanted)).expect(303);
        assertThat(typed.post("/account/sign-in/code", Map.of("code", AccountShop.codeFor(email)))
                        .header("Location"))
                .isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "ada@", "@example.org", "ada@example", "a b@example.org", "a@b.example,c@d.example"})
    void asksAgainForWhatIsNoAddress(String typed) {
        Visit form = browser.open("/account/sign-in");
        Visit again = browser.submit(form.form("/account/sign-in"), Map.of("email", typed))
                .expect(422);
        assertThat(again.page().select("#email").attr("value")).isEqualTo(typed);
        assertThat(again.text(".error")).contains("name@example.org");
    }

    @Test
    void losesNoLetterWhileTheMailServerRefuses() {
        AccountShop.post().refusesRecipients(451, "later");
        Visit asked = AccountShop.ask(browser, email);
        assertThat(AccountShop.post().receivedBy(email)).isEmpty();

        AccountShop.post().isWilling();
        server.execute("update sign_in set due_at = now() - interval '1 second' where email = '" + email + "'");
        server.shop().post("/sweep", "", Map.of()).expect(200);

        AccountShop.prove(asked, AccountShop.codeFor(email)).expect(303);
    }

    @Test
    void writesNoLetterOfACodeThatHasRunOut() {
        AccountShop.post().refusesRecipients(451, "later");
        AccountShop.ask(browser, email);
        AccountShop.post().isWilling();
        server.execute("update sign_in set due_at = now() - interval '1 second', ends_at = now() where email = '"
                + email + "'");
        server.shop().post("/sweep", "", Map.of()).expect(200);
        assertThat(AccountShop.post().receivedBy(email)).isEmpty();
    }

    @Test
    void saysTheSameOfAMailboxThatIsNone() {
        AccountShop.post().refusesRecipients(550, "no such user");
        assertThat(AccountShop.ask(browser, email).text("h1")).isEqualTo("Enter your code");
        assertThat(server.number("select count(*) from sign_in where due_at is not null and email = '" + email + "'"))
                .isZero();
    }

    private static Browser with(List<HttpCookie> cookies) {
        return AccountShop.browser().with(cookies);
    }

    private static String session(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("kiosk_session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
