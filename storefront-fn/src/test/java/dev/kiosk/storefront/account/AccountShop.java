package dev.kiosk.storefront.account;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.PostOffice;
import dev.kiosk.storefront.testing.Reply;
import dev.kiosk.storefront.testing.Shop;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shop that writes letters, so that somebody can sign in. */
public final class AccountShop {

    private static final PostOffice POST = PostOffice.open();
    private static final TestDatabase DATABASE = TestDatabase.migrated("storefront-fn");
    private static final StorefrontServer SERVER = pod();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("(?m)^[A-Z]{4}-[A-Z]{4}$");

    private AccountShop() {}

    public static StorefrontServer server() {
        return SERVER;
    }

    /** Another one of the same shop. */
    public static StorefrontServer pod() {
        return StorefrontServer.start(DATABASE, settings());
    }

    private static String[] settings() {
        return Arrays.stream(POST.settings())
                .map(setting -> setting.replace("timeout=500ms", "timeout=5s"))
                .toArray(String[]::new);
    }

    public static PostOffice post() {
        return POST;
    }

    public static Shop shop() {
        return SERVER.shop();
    }

    public static Browser browser() {
        return new Browser(SERVER);
    }

    /** An address that no other test uses. */
    public static String newAddress() {
        return "person-" + PEOPLE.incrementAndGet() + "@example.org";
    }

    /** What the last letter to an address says. */
    public static String codeFor(String email) {
        Matcher code = CODE.matcher(POST.receivedBy(email).getLast().text());
        if (!code.find()) {
            throw new AssertionError("no code in the letter");
        }
        return code.group();
    }

    /** One that is waited for is never this. */
    public static String otherThan(String code) {
        return (code.charAt(0) == 'B' ? "C" : "B") + code.substring(1);
    }

    /** Asks for a code; shows where it is typed in. */
    public static Visit ask(Browser browser, String email) {
        return browser.submit(
                        browser.open("/account/sign-in").expect(200).form("/account/sign-in"), Map.of("email", email))
                .follow()
                .expect(200);
    }

    /** A browser in which somebody has signed in. */
    public static Browser signedIn(String email) {
        Browser browser = browser();
        prove(ask(browser, email), codeFor(email)).expect(303);
        return browser;
    }

    public static Visit prove(Visit asked, String code) {
        return asked.browser().submit(asked.form("/account/sign-in/code"), Map.of("code", code));
    }

    /** The cookie that a program has which asked for a code. */
    public static String askingCookie(String email) {
        return cookie(shop().post("/api/sign-ins", "{\"email\": \"" + email + "\"}", Map.of())
                .expect(202));
    }

    /** The cookie of a program that has signed in. */
    public static String sessionCookie(String email) {
        String asking = askingCookie(email);
        return cookie(tryCode(asking, codeFor(email)).expect(204));
    }

    public static Reply tryCode(String cookie, String code) {
        return shop().post("/api/sign-ins/code", "{\"code\": \"" + code + "\"}", Map.of("Cookie", cookie));
    }

    private static String cookie(Reply reply) {
        return reply.headers().allValues("Set-Cookie").getLast().split(";", 2)[0];
    }
}
