package dev.kiosk.inventory.http;

import static dev.kiosk.inventory.testing.InventoryFixtures.freshSku;
import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.fn.testing.EventClient;
import dev.kiosk.inventory.testing.InventoryServer;
import dev.kiosk.inventory.testing.StockView;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class StockIT {

    private final InventoryServer server = InventoryServer.shared();

    @Test
    void readsTheStockOfASku() {
        String cup = server.stocked(10);
        server.send(placed(server.clock().instant(), line(cup, 4)));

        assertThat(server.stock(cup)).isEqualTo(new StockView(cup, 10, 4, 6, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "%00", "%27", "a%26b"})
    void knowsNoOtherSku(String path) {
        HttpResponse<String> response = server.get("/api/stock/" + path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(type(response)).isEqualTo("/problems/unknown-sku");
    }

    @Test
    void listsEverySkuOnceInOrderPageByPage() {
        List<String> mine =
                IntStream.range(0, 5).mapToObj(i -> server.stocked(i + 1)).toList();

        TreeSet<String> seen = new TreeSet<>();
        String path = "/api/stock?limit=3";
        while (true) {
            JsonNode page = InventoryServer.json(server.get(path));
            page.get("items")
                    .valueStream()
                    .map(item -> item.get("sku").asString())
                    .forEach(sku -> {
                        assertThat(seen.isEmpty() || seen.last().compareTo(sku) < 0)
                                .isTrue();
                        seen.add(sku);
                    });
            if (!page.has("next")) {
                break;
            }
            assertThat(page.get("items").size()).isEqualTo(3);
            path = "/api/stock?limit=3&after=" + page.get("next").asString();
        }
        assertThat(seen).containsAll(mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=many", "after=%00", "after=a%26b"})
    void refusesAListThatIsAskedForWrongly(String query) {
        HttpResponse<String> response = server.get("/api/stock?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(type(response)).isEqualTo("/problems/invalid-request");
    }

    @Test
    void makesANewSkuByAnAdjustmentAndTells() {
        String cup = freshSku();

        HttpResponse<String> response = server.adjust(cup, 7);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(server.stock(cup)).isEqualTo(new StockView(cup, 7, 0, 7, 1));
        assertThat(server.broker().published(cup))
                .singleElement()
                .satisfies(event -> assertThat(EventClient.data(event, StockAdjusted.class))
                        .isEqualTo(new StockAdjusted(cup, 7, 7, 1)));
    }

    @Test
    void keepsBooksOfAdjustments() {
        String cup = server.stocked(10);
        server.adjust(
                cup,
                "{\"delta\": -3, \"reason\": \" broken in transit \"}",
                Map.of("Kiosk-On-Behalf-Of", "ada%20l%C3%B6velace"));

        assertThat(server.database()
                        .sql("select delta, on_hand, source, reason, actor from stock_adjustment where sku = :sku"
                                + " order by id")
                        .bind("sku", cup)
                        .map(row ->
                                row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3) + " " + row.get(4))
                        .all()
                        .collectList()
                        .block())
                .containsExactly("10 10 adjustment a test null", "-3 7 adjustment broken in transit ada lövelace");
        assertThat(InventoryServer.json(server.get("/api/stock/" + cup + "/adjustments"))
                        .at("/items/0/actor"))
                .hasToString("\"ada lövelace\"");
    }

    @Test
    void makesAnAdjustmentOnceHoweverOftenItIsAskedFor() {
        String cup = server.stocked(10);
        Map<String, String> key = Map.of("Idempotency-Key", "count of " + cup);
        String fiveMore = "{\"delta\": 5, \"reason\": \"found\"}";

        List<CompletableFuture<Integer>> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> server.adjust(cup, fiveMore, key).statusCode()))
                .toList();

        assertThat(statuses.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(server.stock(cup).onHand()).isEqualTo(15);
        assertThat(server.broker().published(cup)).hasSize(2);
    }

    @Test
    void refusesAnotherAdjustmentUnderTheSameKey() {
        String cup = server.stocked(10);
        Map<String, String> key = Map.of("Idempotency-Key", "one");
        server.adjust(cup, "{\"delta\": 5, \"reason\": \"found\"}", key);

        HttpResponse<String> response = server.adjust(cup, "{\"delta\": 6, \"reason\": \"found\"}", key);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(type(response)).isEqualTo("/problems/idempotency-key-reused");
        assertThat(server.stock(cup).onHand()).isEqualTo(15);
    }

    @Test
    void refusesAnAdjustmentWithoutAKey() {
        String cup = server.stocked(10);

        assertThat(server.post("/api/stock/" + cup + "/adjustments", "{\"delta\": 5, \"reason\": \"found\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.stock(cup).onHand()).isEqualTo(10);
    }

    @Test
    void refusesWhatNobodyKnows() {
        String cup = server.stocked(10);

        HttpResponse<String> response = server.adjust(
                cup, "{\"delta\": 5, \"reason\": \"found\", \"dleta\": 6}", Map.of("Idempotency-Key", "misspelt"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("dleta is unknown; the nearest that is known is delta");
        assertThat(server.stock(cup).onHand()).isEqualTo(10);
        assertThat(server.get("/api/stock?limt=1").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%0A", "%", "%zz", " "})
    void refusesToActForSomebodyWhoIsNobody(String who) {
        String cup = server.stocked(10);

        assertThat(server.adjust(cup, "{\"delta\": 5, \"reason\": \"found\"}", Map.of("Kiosk-On-Behalf-Of", who))
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.stock(cup).onHand()).isEqualTo(10);
    }

    @Test
    void listsTheLowestFirstAPageAtATime() {
        List<String> cups = IntStream.range(0, 5)
                .mapToObj(i -> server.stocked(900_000_000L + i / 2))
                .toList();
        JsonNode all = InventoryServer.json(server.get("/api/stock?sort=available&limit=1000"));
        List<Long> available = all.path("items")
                .valueStream()
                .map(stock -> stock.path("available").asLong())
                .toList();
        assertThat(available).isSorted();

        String after = "";
        List<String> paged = new ArrayList<>();
        do {
            JsonNode page = InventoryServer.json(server.get("/api/stock?sort=available&limit=2&after=" + after));
            page.path("items").forEach(stock -> paged.add(stock.path("sku").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(paged).doesNotHaveDuplicates().containsAll(cups);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sort=price", "sort=available&after=x", "sort=available&after=1:%20", "sort=available&limit=0"})
    void refusesAListThatThereIsNot(String query) {
        assertThat(server.get("/api/stock?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void losesNoneOfManyAdjustmentsAtOnce() {
        String cup = freshSku();

        List<CompletableFuture<Integer>> statuses = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> server.adjust(cup, 2).statusCode()))
                .toList();

        assertThat(statuses.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(server.stock(cup)).isEqualTo(new StockView(cup, 80, 0, 80, 40));
    }

    @Test
    void refusesToLeaveLessThanIsReserved() {
        String cup = server.stocked(10);
        server.send(placed(server.clock().instant(), line(cup, 4)));

        HttpResponse<String> response = server.adjust(cup, -7);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(type(response)).isEqualTo("/problems/insufficient-stock");
        assertThat(InventoryServer.json(response).get("reserved").asInt()).isEqualTo(4);
        assertThat(server.stock(cup).onHand()).isEqualTo(10);
        assertThat(server.adjust(cup, -6).statusCode()).isEqualTo(200);
    }

    @Test
    void takesNothingFromASkuThatThereIsNot() {
        HttpResponse<String> response = server.adjust(freshSku(), -1);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(type(response)).isEqualTo("/problems/unknown-sku");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{broken",
                "[]",
                "{}",
                "{\"delta\": 0, \"reason\": \"x\"}",
                "{\"delta\": 1.5, \"reason\": \"x\"}",
                "{\"delta\": 1000000001, \"reason\": \"x\"}",
                "{\"delta\": 99999999999999999999, \"reason\": \"x\"}",
                "{\"delta\": \"many\", \"reason\": \"x\"}",
                "{\"delta\": 1}",
                "{\"delta\": 1, \"reason\": \" \"}",
                "{\"delta\": 1, \"reason\": \"\\u0000\"}"
            })
    void refusesAnAdjustmentThatMakesNoSense(String body) {
        String cup = server.stocked(10);

        HttpResponse<String> response = server.adjust(cup, body, Map.of());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(type(response)).isEqualTo("/problems/invalid-request");
        assertThat(server.stock(cup).onHand()).isEqualTo(10);
    }

    @Test
    void refusesToMakeASkuThatIsNone() {
        assertThat(server.adjust("a%26b", 1).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesMoreThanAnyHouseHolds() {
        assertThat(server.adjust(server.stocked(1), 1_000_000_000).statusCode()).isEqualTo(400);
    }

    private static String type(HttpResponse<String> response) {
        return InventoryServer.json(response).get("type").asString();
    }
}
