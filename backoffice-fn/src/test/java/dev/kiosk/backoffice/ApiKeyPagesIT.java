package dev.kiosk.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.web.pages.Visit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiKeyPagesIT {

    private static final String PATH = "/admin/api-keys";
    private static final String MAKE = "POST /api/api-keys";
    private static final String ONE = """
            {"id": "01890a5d-ac96-774b-bcce-b302099a8057", "name": "warehouse", "roles": ["orders"], "createdBy": "ada",
             "createdAt": "2026-06-01T12:00:00Z", "expiresAt": "2026-09-01T12:00:00Z", "usedOn": "2026-06-02"%s}""";

    private final FakeFunction orders = new FakeFunction();
    private final BackofficeServer server =
            BackofficeServer.start(BackofficeServer.OPEN, "--kiosk.backoffice.functions.orders=" + orders.url());

    @BeforeEach
    void aKey() {
        orders.forget();
        orders.answer("GET /api/api-keys", 200, "{\"items\": [" + ONE.formatted("") + "]}");
    }

    @AfterAll
    void stop() {
        server.close();
        orders.close();
    }

    @Test
    void showsWhichThereAre() {
        assertThat(server.browser().open(PATH).expect(200).texts("tbody td"))
                .contains("warehouse", "orders", "ada", "2026-06-02");
    }

    @Test
    void showsAKeyOnceWhenItIsMade() {
        orders.answer(MAKE, 201, ONE.formatted(", \"key\": \"kiosk_secret\""));

        Visit page = server.browser()
                .post(PATH, Map.of("name", "warehouse", "role.orders", "yes", "days", "90"))
                .expect(201);

        assertThat(page.text(".told")).contains("kiosk_secret");
        assertThat(orders.asked(MAKE).getFirst().json().toString())
                .contains("\"roles\":[\"orders\"]", "\"days\":90", "\"name\":\"warehouse\"");
        assertThat(server.browser().open(PATH).expect(200).has(".told")).isFalse();
    }

    @Test
    void saysWhatIsWrong() {
        orders.problem(
                MAKE, 400, "invalid-request", ", \"errors\": [{\"field\": \"roles\", \"message\": \"is a list\"}]");
        assertThat(server.browser()
                        .post(PATH, Map.of("name", "x", "days", "9"))
                        .expect(400)
                        .text(".error"))
                .isEqualTo("Choose one at least.");

        orders.problem(MAKE, 409, "api-key-name-taken", "");
        assertThat(server.browser()
                        .post(PATH, Map.of("name", "x", "days", "9", "role.orders", "yes"))
                        .expect(409)
                        .text(".error"))
                .isEqualTo("Another key has this name.");
    }

    @Test
    void removesOne() {
        orders.answer("DELETE /api/api-keys/01890a5d-ac96-774b-bcce-b302099a8057", 200, "");

        server.browser()
                .post(PATH + "/01890a5d-ac96-774b-bcce-b302099a8057/remove", Map.of())
                .expect(303);

        assertThat(orders.asked("DELETE /api/api-keys/01890a5d-ac96-774b-bcce-b302099a8057"))
                .hasSize(1);
    }
}
