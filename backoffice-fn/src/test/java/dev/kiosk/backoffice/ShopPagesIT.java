package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.Front;
import dev.kiosk.storefront.testing.Pictures;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopPagesIT {

    private static final String PAGE = "/admin/shop";
    private static final String LOGO = PAGE + "/logo";
    private static final String TERMS = PAGE + "/pages/terms";

    private final StorefrontServer server = StorefrontServer.start(TestDatabase.migrated("storefront-fn"));
    private final BackofficeServer office = BackofficeServer.over(server);
    private final Browser staff = office.browser();
    private final Browser customer = new Browser(server);
    private final Front front = new Front(server.shop());

    @AfterAll
    void stop() {
        office.close();
        server.close();
    }

    @Test
    void makesTheShopOnesOwn() {
        front.change("\"pages\": {\"terms\": {\"de\": \"Es gilt\"}}");

        Visit saved = staff.submit(
                        staff.open(PAGE).form(PAGE),
                        Map.of(
                                "name", "Tea & Co",
                                "seller", "Tea Ltd",
                                "address", "1 High Street\r\nYork",
                                "accent", "#7A1F5C",
                                "welcome.en", "Come in.\r\nSit down.",
                                "signature", "Ada",
                                "countries", "gb, ie"))
                .follow();

        assertThat(saved.text(".told")).contains("saved");
        assertThat(saved.page().select("#address").val()).isEqualTo("1 High Street\nYork");
        assertThat(saved.page().select("#countries").val()).isEqualTo("GB, IE");
        assertThat(saved.page().select("[name=open]").hasAttr("checked")).isTrue();
        assertThat(saved.texts("[aria-labelledby=saves] li")).isNotEmpty();
        Visit home = customer.open("/");
        assertThat(home.text("h1")).isEqualTo("Tea & Co");
        assertThat(home.has("link[href='/colours/7a1f5c.css']")).isTrue();
        assertThat(front.now().at("/pages/terms/de").asString()).isEqualTo("Es gilt");
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "accent, #ffcc00",
        "accent, red",
        "countries, Atlantis",
        "welcome.zh, a\u0007b",
        "sender, a\u0007b"
    })
    void tellsAtTheFieldWhatIsWrong(String field, String value) {
        Visit again =
                staff.submit(staff.open(PAGE).form(PAGE), Map.of(field, value)).expect(422);

        assertThat(again.page().getElementById(field + "-error")).isNotNull();
        assertThat(again.page().select("[id=" + field + "]").val()).isEqualTo(value);
    }

    @Test
    void tellsThatSomebodyElseWasFaster() {
        Visit mine = staff.open(PAGE);
        staff.submit(staff.open(PAGE).form(PAGE), Map.of("signature", "Hers")).expect(303);

        Visit late = staff.submit(mine.form(PAGE), Map.of("signature", "Mine")).expect(409);

        assertThat(late.text(".trouble")).contains("somebody else has changed the shop");
        assertThat(late.page().select("#signature").val()).isEqualTo("Mine");
        assertThat(front.now().at("/letters/signature").asString()).isEqualTo("Hers");
    }

    @Test
    void writesALegalPage() {
        Visit saved = staff.submit(
                        staff.open(TERMS).form(TERMS),
                        Map.of("text.en", "# What holds\r\n- one\r\n- two", "text.de", "Es gilt", "text.zh", ""))
                .follow();

        assertThat(saved.page().select("[id=text.en]").val()).isEqualTo("# What holds\n- one\n- two");
        assertThat(staff.open(PAGE).texts("[aria-labelledby=pages] li")).contains("Terms in 2 languages");
        assertThat(customer.open("/terms").expect(200).texts("main li")).containsExactly("one", "two");

        Visit refused = staff.submit(staff.open(TERMS).form(TERMS), Map.of("text.de", "x".repeat(60_001)))
                .expect(422);
        assertThat(refused.page().getElementById("text.de-error")).isNotNull();
        staff.open(PAGE + "/pages/returns").expect(404);
    }

    @Test
    void sendsALogoAndRemovesIt() {
        assertThat(send(Pictures.of("png", 20, 10)).follow().text(".told")).contains("saved");
        assertThat(customer.open("/").has(".top .brand img")).isTrue();

        assertThat(send("<svg/>".getBytes(StandardCharsets.UTF_8)).expect(422).text(".trouble"))
                .contains("a PNG, a JPEG or a WebP");
        assertThat(send(new byte[204_801]).expect(422).text(".trouble")).contains("too large");
        assertThat(send(new byte[0]).expect(422).has(".trouble")).isTrue();

        staff.submit(staff.open(PAGE).form(LOGO + "/remove"), Map.of()).expect(303);
        assertThat(customer.open("/").has(".top .brand img")).isFalse();
    }

    private Visit send(byte[] file) {
        String revision = staff.open(PAGE).page().expectFirst("[name=revision]").val();
        String body = "--cut\r\nContent-Disposition: form-data; name=\"revision\"\r\n\r\n" + revision
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"logo.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n" + new String(file, StandardCharsets.ISO_8859_1) + "\r\n--cut--\r\n";
        return staff.post(
                LOGO,
                body.getBytes(StandardCharsets.ISO_8859_1),
                "multipart/form-data; boundary=cut",
                new HashMap<>(Map.of("Sec-Fetch-Site", "same-origin")));
    }
}
