package dev.kiosk.inventory.http;

import static dev.kiosk.inventory.testing.InventoryFixtures.freshSku;
import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.contracts.text.Sku;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.fn.testing.HttpCalls;
import dev.kiosk.fn.testing.TestDatabase;
import dev.kiosk.inventory.testing.Books;
import dev.kiosk.inventory.testing.InventoryServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StockImportIT {

    private final InventoryServer server = InventoryServer.shared();

    @Test
    void setsWhatWasCountedAndTells() {
        String old = server.stocked(3);
        String fresh = freshSku();

        JsonNode report = report(server.importCsv("sku,onHand\n" + old + ",8\n" + fresh + ",5\n"));

        assertThat(report.toString()).isEqualTo("{\"rows\":2,\"imported\":2,\"errors\":[]}");
        assertThat(server.stock(old)).extracting("onHand", "version").containsExactly(8L, 2L);
        assertThat(server.stock(fresh)).extracting("onHand", "version").containsExactly(5L, 1L);
        assertThat(server.broker().published(fresh))
                .singleElement()
                .satisfies(event -> assertThat(EventClient.data(event, StockAdjusted.class))
                        .isEqualTo(new StockAdjusted(fresh, 5, 5, 1)));
        Books.assertBalanced(server, old);
    }

    @Test
    void takesSkusAndNumbersAsTheyWereMeant() {
        String cup = freshSku();
        String wide = cup.chars()
                .map(letter -> letter > ' ' && letter <= '~' ? letter + 0xFEE0 : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        JsonNode report = report(server.importCsv("sku,onHand\n\u00a0" + wide + "\u200b,\uff15\u00a0\n\u00a0\n"));

        assertThat(report.toString()).isEqualTo("{\"rows\":1,\"imported\":1,\"errors\":[]}");
        assertThat(server.stock(cup)).extracting("onHand").isEqualTo(5L);
    }

    @Test
    void refusesWhatMayBeATypingErrorWhereOnlyKnownSkusAreMeant() {
        String old = server.stocked(3);
        String mistyped = freshSku();

        JsonNode report = report(HttpCalls.post(
                server.uri("/api/stock/imports?skus=known"),
                "sku,onHand\n" + old + ",8\n" + mistyped + ",5\n",
                Map.of("Content-Type", "text/csv")));

        assertThat(report.at("/imported").asInt()).isEqualTo(1);
        assertThat(report.at("/errors/0/sku").asString()).isEqualTo(mistyped);
        assertThat(server.stock(old)).extracting("onHand").isEqualTo(8L);
        assertThat(server.get("/api/stock/" + mistyped).statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatWouldChangeAndChangesNothing() {
        String changed = server.stocked(3);
        String same = server.stocked(4);
        String reserved = server.stocked(10);
        server.send(placed(server.clock().instant(), line(reserved, 4)));
        String fresh = freshSku();
        String csv = String.join(
                "\n",
                "sku,quantity",
                changed + ",8",
                same + ",4",
                reserved + ",3",
                fresh + ",0",
                "A1,-4",
                changed + ",9");

        JsonNode plan = report(importAs("?dryRun=true", csv));

        assertThat(plan.get("rows").asInt()).isEqualTo(6);
        assertThat(plan.get("created").asInt()).isEqualTo(1);
        assertThat(plan.get("changed").asInt()).isEqualTo(2);
        assertThat(plan.get("unchanged").asInt()).isEqualTo(1);
        assertThat(plan.get("changes").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"line\":2,\"sku\":\"" + changed + "\",\"was\":3,\"now\":8}",
                        "{\"line\":5,\"sku\":\"" + fresh + "\",\"now\":0}",
                        "{\"line\":7,\"sku\":\"" + changed + "\",\"was\":8,\"now\":9}");
        assertThat(errors(plan))
                .containsExactly(
                        "4 " + reserved + ": onHand 3 is less than the 4 reserved",
                        "6 A1: onHand is not a whole number from 0 to 1000000000: -4");
        assertThat(server.stock(changed)).extracting("onHand", "version").containsExactly(3L, 1L);
        assertThat(server.get("/api/stock/" + fresh).statusCode()).isEqualTo(404);
        assertThat(errors(report(importAs("?dryRun=true&skus=known", fresh + ",5"))))
                .containsExactly("1 " + fresh + ": no stock is kept of this SKU yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sku;quantity\n%s;5", "%s\t5", "\"%s\", 5\n", "\uFEFF%s;5"})
    void takesLinesAsSpreadsheetsCopyThem(String lines) {
        String cup = freshSku();

        assertThat(report(importAs("", lines.formatted(cup))).get("imported").asInt())
                .isEqualTo(1);

        assertThat(server.stock(cup).onHand()).isEqualTo(5);
    }

    @Test
    void entersInTheBooksWhoImportedAndWhy() {
        String cup = server.stocked(3);

        report(HttpCalls.post(
                server.uri("/api/stock/imports?reason=count%20in%20May"),
                cup + ",8",
                Map.of("Content-Type", "text/csv", "Kiosk-On-Behalf-Of", "ada")));

        JsonNode entry = InventoryServer.json(server.get("/api/stock/" + cup + "/adjustments"))
                .at("/items/0");
        assertThat(entry.path("delta").asInt()).isEqualTo(5);
        assertThat(entry.path("source").asString()).isEqualTo("import");
        assertThat(entry.path("reason").asString()).isEqualTo("count in May");
        assertThat(entry.path("actor").asString()).isEqualTo("ada");
        assertThat(importAs("?reason=" + "x".repeat(201), cup + ",1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void changesAndTellsNothingWhenTheSameFileComesAgain() {
        String cup = freshSku();
        server.importCsv("sku,onHand\n" + cup + ",5\n");
        server.importCsv("sku,onHand\n" + cup + ",5\n");

        assertThat(server.stock(cup)).extracting("onHand", "version").containsExactly(5L, 1L);
        assertThat(server.broker().published(cup)).hasSize(1);
    }

    @Test
    void takesSkusAsWarehousesWriteThem() {
        JsonNode report = report(server.importCsv("sku,onHand\nÜ 12/3,4\n"));

        assertThat(report.get("imported").asInt()).isEqualTo(1);
        assertThat(server.stock("%C3%9C%2012%2F3").onHand()).isEqualTo(4);
    }

    @Test
    void reportsBrokenRowsByTheirLineAndImportsTheGoodOnes() {
        String good = freshSku();
        String quoted = freshSku();
        String reserved = server.stocked(10);
        server.send(placed(server.clock().instant(), line(reserved, 4)));
        String csv = String.join(
                "\r\n",
                "\uFEFFsku,onHand",
                good + ",1",
                ",2",
                "no*sku,3",
                "A1,-4",
                "A2,4.5",
                "A3,",
                "",
                "A4",
                "A5,5,5",
                "\"A6,6",
                "A7,1000000001",
                reserved + ",3",
                "\"" + quoted + "\", 7",
                "A8,99999999999999999999",
                "Ä9!,9");

        JsonNode report = report(server.importCsv(csv));

        assertThat(report.get("rows").asInt()).isEqualTo(14);
        assertThat(report.get("imported").asInt()).isEqualTo(2);
        assertThat(errors(report))
                .containsExactly(
                        "3 : not a SKU: " + Sku.IN_WORDS,
                        "4 no*sku: not a SKU: " + Sku.IN_WORDS,
                        "5 A1: onHand is not a whole number from 0 to 1000000000: -4",
                        "6 A2: onHand is not a whole number from 0 to 1000000000: 4.5",
                        "7 A3: onHand is not a whole number from 0 to 1000000000: ",
                        "9 A4: expected 2 fields, found 1",
                        "10 A5: expected 2 fields, found 3",
                        "11 : not CSV: \"A6,6",
                        "12 A7: onHand is not a whole number from 0 to 1000000000: 1000000001",
                        "13 " + reserved + ": onHand 3 is less than the 4 reserved",
                        "15 A8: onHand is not a whole number from 0 to 1000000000: 99999999999999999999",
                        "16 Ä9!: not a SKU: " + Sku.IN_WORDS);
        assertThat(server.stock(good).onHand()).isEqualTo(1);
        assertThat(server.stock(quoted).onHand()).isEqualTo(7);
        assertThat(server.stock(reserved).onHand()).isEqualTo(10);
        assertThat(server.get("/api/stock/A7").statusCode()).isEqualTo(404);
    }

    @Test
    void letsTheLaterOfTwoRowsOfOneSkuCount() {
        String cup = freshSku();

        server.importCsv("sku,onHand\n" + cup + ",5\n" + cup + ",6\n");

        assertThat(server.stock(cup).onHand()).isEqualTo(6);
        Books.assertBalanced(server, cup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "onHand,sku\n1,A\n", "sku\nA\n", "\"sku,onHand\nA,1\n", "PK\u0003\u0004"})
    void refusesAFileWithAnotherHeader(String csv) {
        HttpResponse<String> response = server.importCsv(csv);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("/problems/invalid-request", "sku,onHand");
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertThat(server.post("/api/stock/imports", "{}").statusCode()).isEqualTo(415);
    }

    @Test
    void importsThousandsOfSkusAtOnceAndTellsOfEach() {
        String prefix = freshSku();
        String csv = IntStream.range(0, 4000)
                .mapToObj(i -> prefix + "-" + i + "," + i)
                .collect(Collectors.joining("\n", "sku,onHand\n", ""));

        JsonNode report = report(server.importCsv(csv));

        assertThat(report.get("imported").asInt()).isEqualTo(4000);
        assertThat(server.broker().published())
                .filteredOn(event -> Objects.toString(event.getSubject(), "").startsWith(prefix))
                .hasSize(4000);
    }

    @Test
    void refusesAFileThatIsTooLargeAndImportsNothingOfIt() {
        String csv = "sku,onHand\n" + "A,1\n".repeat(500);
        try (InventoryServer small =
                InventoryServer.start(TestDatabase.migrated("inventory-fn"), "--kiosk.inventory.import-max-size=1KB")) {
            HttpResponse<String> response = small.importCsv(csv);

            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body()).contains("/problems/content-too-large");
            assertThat(small.importChunked(csv).statusCode()).isEqualTo(413);
            assertThat(small.count("select count(*) from stock")).isZero();
        }
    }

    private HttpResponse<String> importAs(String query, String csv) {
        return HttpCalls.post(server.uri("/api/stock/imports" + query), csv, Map.of("Content-Type", "text/csv"));
    }

    private static JsonNode report(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return InventoryServer.json(response);
    }

    private static List<String> errors(JsonNode report) {
        return report.get("errors")
                .valueStream()
                .map(error -> error.get("line").asInt() + " " + error.get("sku").asString() + ": "
                        + error.get("message").asString())
                .toList();
    }
}
