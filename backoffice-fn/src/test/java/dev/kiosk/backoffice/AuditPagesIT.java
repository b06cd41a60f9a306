package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.storefront.web.pages.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPagesIT {

    private static final String LOG = "GET /api/audit";

    private final FakeFunction orders = new FakeFunction();
    private final FakeFunction stock = new FakeFunction();
    private final FakeFunction shop = new FakeFunction();
    private final BackofficeServer server = BackofficeServer.start(
            BackofficeServer.OPEN,
            BackofficeServer.WITHOUT_WEBHOOKS,
            "--kiosk.backoffice.functions.orders=" + orders.url(),
            "--kiosk.backoffice.functions.stock=" + stock.url(),
            "--kiosk.backoffice.functions.shop=" + shop.url());

    @BeforeEach
    void nobodyChangedAnything() {
        Stream.of(orders, stock, shop).forEach(function -> {
            function.forget();
            function.answer(LOG, 200, "{\"items\": []}");
        });
    }

    @AfterAll
    void stop() {
        server.close();
        Stream.of(orders, stock, shop).forEach(FakeFunction::close);
    }

    @Test
    void showsWhatWasChangedInAllFunctionsTheLatestFirst() {
        orders.answer(LOG, 200, "{\"items\": [" + entry(7, "2026-06-01T12:00:00Z", "Ada", "shipped") + "]}");
        stock.answer(LOG, 200, "{\"items\": [" + entry(3, "2026-06-01T12:00:01Z", "Bob", "counted") + "]}");

        Visit page = server.browser().open("/admin/audit").expect(200);

        assertThat(page.texts(".letters strong")).containsExactly("Bob", "Ada");
        assertThat(page.texts(".letters tbody td"))
                .containsExactly("thing 1", "status", "before", "counted", "thing 1", "status", "before", "shipped");
    }

    @Test
    void asksForWhatIsLookedFor() {
        server.browser().open("/admin/audit?who=ada&what=ship&object=85123A&from=2026-06-01&to=2026-06-02");

        assertThat(orders.asked(LOG))
                .singleElement()
                .satisfies(asked -> assertThat(asked.query())
                        .contains("who=ada", "what=ship", "object=85123A")
                        .contains("since=2026-06-01T00:00:00Z", "until=2026-06-03T00:00:00Z"));
        server.browser().open("/admin/audit?from=yesterday").expect(400);
    }

    @Test
    void leadsToEarlierChanges() {
        orders.answer(
                LOG,
                200,
                "{\"items\": ["
                        + String.join(
                                ",",
                                IntStream.range(0, 50)
                                        .mapToObj(one -> entry(
                                                60 - one, "2026-06-01T12:00:%02dZ".formatted(59 - one), "Ada", "x"))
                                        .toList())
                        + "]}");

        Visit page = server.browser().open("/admin/audit?who=ada").expect(200);
        orders.forget();
        orders.answer(LOG, 200, "{\"items\": []}");
        server.browser().open(page.page().select(".more a").attr("href")).expect(200);

        assertThat(orders.asked(LOG).getFirst().query()).contains("who=ada", "until=2026-06-01T12:00:10Z");
    }

    @Test
    void saysWhoseChangesAreMissing() {
        stock.answer(LOG, 503, "{}");

        assertThat(server.browser().open("/admin/audit").expect(200).text(".trouble"))
                .contains("inventory-fn did not answer");
        assertThat(HttpCalls.get(server.uri("/admin/audit/export"), Map.of()).statusCode())
                .isEqualTo(503);
    }

    @Test
    void givesAllOfItAsAFile() {
        orders.answer(
                LOG, 200, "{\"items\": [" + entry(7, "2026-06-01T12:00:00Z", "=cmd(\\\"x\\\")", "shipped") + "]}");

        HttpResponse<String> file = HttpCalls.get(server.uri("/admin/audit/export"), Map.of());

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", "audit.csv");
        List<String> rows = file.body().lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).endsWith("at,function,number,who,roles,action,object,from,request,changes");
        assertThat(rows.get(1))
                .startsWith("\"2026-06-01T12:00:00Z\",\"order-fn\",\"7\",\"'=cmd(\"\"x\"\")\",\"owner\"")
                .contains("\"\"shipped\"\"");
    }

    private static String entry(int number, String at, String who, String now) {
        return """
                {"number": %d, "at": "%s", "who": "%s", "roles": "owner", "action": "POST /api/things/{id}",
                 "object": "/api/things/1", "from": "192.0.2.7", "requestId": "r1",
                 "changes": [{"record": "thing 1", "done": "update", "before": {"status": "before"},
                              "after": {"status": "%s"}}]}""".formatted(number, at, who, now);
    }
}
