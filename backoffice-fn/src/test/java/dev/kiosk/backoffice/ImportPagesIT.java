package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.web.pages.Browser;
import dev.kiosk.storefront.web.pages.Visit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An import that takes its time, as staff see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesIT {

    private static final String IMPORT = "POST /api/catalogue/imports/watched";
    private static final String RUNNING = "{\"at\": {\"line\": 40000, \"lines\": 100001}}\n";
    private static final String FILE = "sku,product\nCUP,cup\n";

    private final FakeFunction shop = new FakeFunction();
    private final BackofficeServer server =
            BackofficeServer.start(BackofficeServer.OPEN, "--kiosk.backoffice.functions.shop=" + shop.url());
    private final Browser staff = server.browser();

    @BeforeEach
    void forget() {
        shop.forget();
    }

    @AfterAll
    void stop() {
        server.close();
        shop.close();
    }

    @Test
    void growsWithWhatIsDoneAndEndsWithWhatCameOfIt() {
        shop.answer(IMPORT, 200, RUNNING + "{\"at\": {\"line\": 80000, \"lines\": 100001}}\n" + """
                {"imported": {"rows": 100000, "imported": 99999, "errors": [{"line": 7, "sku": "<i>", "message": "no"}]}}
                """);

        Visit page = upload("good").expect(200);

        assertThat(page.texts(".running")).containsExactly("Line 40,000 of 100,001…", "Line 80,000 of 100,001…");
        assertThat(page.page().select("progress").eachAttr("value")).containsExactly("40000", "80000");
        assertThat(page.text(".told")).isEqualTo("99,999 of 100,000 rows are imported.");
        assertThat(page.texts("tbody td")).containsExactly("7", "<i>", "no");
        assertThat(page.has("#run > .running ~ section:last-child")).isTrue();
        assertThat(page.has("form[action=/admin/import]")).isTrue();
        assertThat(shop.asked(IMPORT).getFirst().body()).isEqualTo(FILE);
        assertThat(shop.asked(IMPORT).getFirst().header("Accept")).isEqualTo("application/x-ndjson");
    }

    @Test
    void saysOnTheGrowingPageThatNothingWasImported() {
        shop.answer(IMPORT, 200, RUNNING + """
                {"problem": {"type": "/problems/rows-broken", "status": 422, "errors": [{"line": 3, "sku": "JUG", "message": "no"}]}}
                """);

        Visit page = upload("all").expect(200);

        assertThat(shop.asked(IMPORT).getFirst().query()).isEqualTo("allOrNothing=true");
        assertThat(page.text("#run > #trouble")).isEqualTo("Nothing was imported: some rows are broken.");
        assertThat(page.texts("tbody td")).containsExactly("3", "JUG", "no");
    }

    @Test
    void saysOnTheGrowingPageThatTheShopIsAway() {
        shop.answer(IMPORT, 200, RUNNING + "{\"problem\": {\"type\": \"/problems/unavailable\", \"status\": 503}}\n");

        assertThat(upload("plan").expect(200).text("#run > #trouble")).startsWith("The shop does not answer any more.");
        assertThat(shop.asked(IMPORT).getFirst().query()).isEqualTo("dryRun=true");
    }

    @Test
    void isAPageLikeOthersWhereAllIsSaidAtOnce() {
        shop.answer(IMPORT, 200, "{\"problem\": {\"type\": \"/problems/invalid-request\", \"status\": 400}}\n");
        assertThat(upload("good").expect(422).text("#trouble")).contains("the first line must be the header");
        assertThat(upload("good").has(".running")).isFalse();

        shop.problem(IMPORT, 413, "content-too-large", "");
        upload("good").expect(413);

        shop.answer(IMPORT, 503, "{}");
        upload("good").expect(503);
    }

    private Visit upload(String wish) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"do\"\r\n\r\n" + wish
                + "\r\n--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + FILE + "\r\n--cut--\r\n";
        return staff.post(
                "/admin/import",
                body,
                "multipart/form-data; boundary=cut",
                new HashMap<>(Map.of("Sec-Fetch-Site", "same-origin")));
    }
}
