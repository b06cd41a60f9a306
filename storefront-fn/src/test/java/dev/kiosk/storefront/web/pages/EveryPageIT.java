package dev.kiosk.storefront.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.account.AccountShop;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every page, in each of its states. */
class EveryPageIT {

    private static final String FORMS = "input:not([type=hidden]), select, textarea";

    static Stream<Visit> pages() {
        Browser browser = StockedShop.browserWithTea();
        Browser buyer = StockedShop.browserWithTea();
        Visit checkout = buyer.open("/checkout");
        Visit askedForCode = AccountShop.ask(AccountShop.browser(), AccountShop.newAddress());
        Browser customer = AccountShop.signedIn("ada@example.org");
        Visit order = buyer.submit(checkout.form("/checkout"), details()).follow();
        return Stream.of(
                browser.open("/"),
                browser.open("/products"),
                browser.open("/products?q=tea"),
                browser.open("/products?q=zzzzqqqq"),
                browser.open("/categories/tea"),
                browser.open("/products/earl-grey"),
                browser.open("/products/everyday-mug"),
                browser.open("/products/celadon-vase"),
                browser.submit(browser.open("/products/earl-grey").form("/cart/lines"), Map.of("quantity", "0")),
                browser.open("/cart"),
                browser.submit(browser.open("/cart").form("/cart/lines/TEA-EARL-100"), Map.of("quantity", "x")),
                StockedShop.browser().open("/cart"),
                browser.open("/checkout"),
                browser.submit(browser.open("/checkout").form("/checkout"), Map.of("payment", "")),
                order,
                buyer.open(order.page().select("a[href*=/messages]").attr("href")),
                browser.open("/alerts/thanks"),
                browser.open("/orders"),
                browser.open("/developers"),
                browser.submit(browser.open("/orders").form("/orders"), Map.of("order", "17")),
                browser.open("/orders/0198c5f2-7e8a-7cc3-98c4-dc0c0c07398f?token=wrong"),
                browser.open("/nowhere"),
                AccountShop.browser().open("/account/sign-in"),
                AccountShop.browser().post("/account/sign-in", Map.of("email", "ada")),
                askedForCode,
                AccountShop.prove(askedForCode, "x"),
                customer.open("/account"),
                customer.open("/"));
    }

    private static Map<String, String> details() {
        return Map.of(
                "name", "Ada Lovelace",
                "email", "ada@example.org",
                "line1", "1 High Street",
                "city", "York",
                "postcode", "YO1 7HH",
                "country", "GB");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isSmallAndPlain(Visit visit) {
        assertThat(visit.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(visit.response().body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(50_000);
        assertThat(
                        visit.page()
                                .select(
                                        "script:not([type=module][src^=/assets/], [type=application/ld+json]:not([src])), style, iframe, object, embed, base, [style]"))
                .isEmpty();
        assertThat(visit.page().getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on"));
        assertThat(visit.page().select("[href^=javascript], [href^=data], [src^=data]"))
                .isEmpty();
    }

    /** Data that no browser runs, and that is JSON from end to end. */
    @ParameterizedTest
    @MethodSource("pages")
    void saysToMachinesWhatIsData(Visit visit) {
        assertThat(visit.page().select("script[type=application/ld+json]"))
                .allSatisfy(data -> assertThat(JsonMapper.shared()
                                .readTree(data.data())
                                .path("@context")
                                .asString())
                        .isEqualTo("https://schema.org"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tellsTheBrowserWhatNotToDo(Visit visit) {
        assertThat(visit.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(visit.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(visit.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(visit.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(visit.header("Cache-Control")).containsAnyOf("no-cache", "no-store");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadByMachinesThatReadAloud(Visit visit) {
        assertThat(visit.page().select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(visit.page().title()).endsWith(" · Kiosk").doesNotStartWith(" ");
        assertThat(visit.page().select("h1")).hasSize(1);
        assertThat(visit.page().select("header, main, footer")).hasSize(3);
        assertThat(visit.page().body().child(0).attr("href")).isEqualTo("#main");
        assertThat(visit.page().select("nav:not([aria-label])")).isEmpty();
        assertThat(visit.page().select("img:not([alt]), img:not([width]), img:not([height])"))
                .isEmpty();
        assertThat(visit.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(visit.page().select("a, button, legend, label, h1, h2"))
                .allSatisfy(element ->
                        assertThat(element.text()).as(element.outerHtml()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasALabelAtEveryFieldAndNoReferenceIntoTheVoid(Visit visit) {
        assertThat(visit.page().select(FORMS))
                .allSatisfy(field -> assertThat(visit.page().select("label[for=" + field.id() + "]"))
                        .as(field.outerHtml())
                        .hasSize(1));
        assertThat(visit.page().select("[aria-describedby], [aria-labelledby]").stream()
                        .flatMap(EveryPageIT::references))
                .allSatisfy(
                        id -> assertThat(visit.page().getElementById(id)).as(id).isNotNull());
        assertThat(visit.page().select("a[href^=#]").eachAttr("href"))
                .allSatisfy(anchor -> assertThat(visit.page().getElementById(anchor.substring(1)))
                        .isNotNull());
    }

    private static Stream<String> references(Element element) {
        return Stream.of((element.attr("aria-describedby") + " " + element.attr("aria-labelledby")).split(" "))
                .filter(id -> !id.isEmpty());
    }
}
