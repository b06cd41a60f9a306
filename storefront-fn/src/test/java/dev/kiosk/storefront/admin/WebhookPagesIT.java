package dev.kiosk.storefront.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.storefront.testing.StorefrontServer;
import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookPagesIT {

    private static final String LIST = "/admin/webhooks";
    private static final String URL = "https://merchant.example/hook?a=1&b=2";

    private final StorefrontServer server =
            StorefrontServer.start(TestDatabase.migrated("storefront-fn"), "--kiosk.storefront.admin.open=true");
    private final Browser staff = new Browser(server);

    @BeforeEach
    void nobody() {
        staff.open(LIST)
                .page()
                .select("tbody a")
                .forEach(endpoint ->
                        staff.post(endpoint.attr("href") + "/remove", Map.of()).expect(303));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void showsASecretOnce() {
        Visit made = add(Map.of("description", "<b>ERP</b>", "type.order.shipped", "yes"))
                .expect(201);

        assertThat(made.text(".secret")).startsWith("whsec_");
        Visit list = staff.open(LIST);
        assertThat(list.texts("tbody td")).contains(URL, "<b>ERP</b>", "order.shipped", "enabled");
        assertThat(staff.open(path()).has(".secret")).isFalse();
    }

    @Test
    void addsADoubleClickOnce() {
        add(Map.of()).expect(201);

        assertThat(add(Map.of()).expect(422).text("#url-error")).contains("already");
        assertThat(staff.open(LIST).page().select("tbody tr")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "http://merchant.example/", "https://u:p@merchant.example/", "javascript:alert(1)", "x"})
    void tellsAtTheFieldWhatIsWrong(String url) {
        Visit again =
                staff.submit(staff.open(LIST).form(LIST), Map.of("url", url)).expect(422);

        assertThat(again.has("#url-error")).isTrue();
        assertThat(again.page().select("#url").attr("value")).isEqualTo(url);
        assertThat(staff.open(LIST).has("tbody tr")).isFalse();
    }

    @Test
    void disablesAndEnables() {
        add(Map.of());

        Visit off = staff.submit(staff.open(path()).form(path() + "/disable"), Map.of())
                .follow();
        assertThat(off.text("h1 .state")).isEqualTo("disabled");
        Visit on = staff.submit(off.form(path() + "/enable"), Map.of()).follow();
        assertThat(on.text("h1 .state")).isEqualTo("enabled");
    }

    @Test
    void changesASecretOnceForADoubleClick() {
        add(Map.of());
        Visit page = staff.open(path());

        Visit first = staff.submit(page.form(path() + "/rotate"), Map.of()).expect(200);
        Visit second = staff.submit(page.form(path() + "/rotate"), Map.of()).expect(409);

        assertThat(first.text(".secret")).startsWith("whsec_");
        assertThat(second.has(".secret")).isFalse();
        assertThat(second.text(".trouble")).contains("Nothing was done");
    }

    @Test
    void hasNoOtherEndpoint() {
        staff.open(LIST + "/nonsense").expect(404);
        staff.open(LIST + "/019f0000-0000-7000-8000-00000000000f").expect(404);
        staff.post(LIST + "/019f0000-0000-7000-8000-00000000000f/remove", Map.of())
                .expect(404);
    }

    private Visit add(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("url", URL);
        return staff.submit(staff.open(LIST).form(LIST), all);
    }

    /** Of the only endpoint. */
    private String path() {
        return staff.open(LIST).page().select("tbody a").attr("href");
    }
}
