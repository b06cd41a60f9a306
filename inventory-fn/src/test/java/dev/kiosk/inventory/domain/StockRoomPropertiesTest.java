package dev.kiosk.inventory.domain;

import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The allocation under every interleaving of what can happen to it: orders alone and in groups, in any order, again and again,
 * confirmed and called off before and after, time passing, stock-taking, transactions that fail.
 */
class StockRoomPropertiesTest {

    private static final List<String> SKUS = List.of("cup", "mug", "pot");
    private static final int ORDERS = 6;
    private static final Duration HOLD = Duration.ofMinutes(15);

    private enum What {
        PLACE,
        PLACE_TWO,
        PLACE_AND_FAIL,
        CONFIRM,
        CALL_OFF,
        EXPIRE,
        WAIT,
        ADJUST
    }

    /**
     * Something that happens.
     *
     * @param order which of the orders
     * @param other another, or the same
     * @param amount minutes, or units
     */
    record Happening(What what, int order, int other, int amount) {}

    @Property(tries = 400)
    void noUnitIsEverPromisedTwiceAndNoneIsLost(
            @ForAll("stocks") Map<String, Integer> stock,
            @ForAll("orders") List<Map<String, Integer>> orders,
            @ForAll("happenings") List<Happening> happenings) {
        Warehouse warehouse = new Warehouse(stock);
        for (Happening happening : happenings) {
            happen(warehouse, orders, happening);
            warehouse.requireSound();
        }
    }

    @Property(tries = 400)
    void whenEverybodyIsGoneEverythingIsBack(
            @ForAll("stocks") Map<String, Integer> stock,
            @ForAll("orders") List<Map<String, Integer>> orders,
            @ForAll("happenings") List<Happening> happenings) {
        Warehouse warehouse = new Warehouse(stock);
        happenings.forEach(happening -> happen(warehouse, orders, happening));
        for (int order = 0; order < ORDERS; order++) {
            warehouse.release(id(order));
            warehouse.place(List.of(placed(warehouse, orders, order)));
        }
        warehouse.requireSound();
        warehouse.requireEverythingBack();
    }

    @Provide
    Arbitrary<Map<String, Integer>> stocks() {
        return Arbitraries.maps(Arbitraries.of(SKUS), Arbitraries.integers().between(0, 6))
                .ofSize(SKUS.size());
    }

    @Provide
    Arbitrary<List<Map<String, Integer>>> orders() {
        return Arbitraries.maps(Arbitraries.of(SKUS), Arbitraries.integers().between(1, 4))
                .ofMinSize(1)
                .ofMaxSize(SKUS.size())
                .list()
                .ofSize(ORDERS);
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<Integer> order = Arbitraries.integers().between(0, ORDERS - 1);
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        order,
                        order,
                        Arbitraries.integers().between(-6, 12))
                .as(Happening::new)
                .list()
                .ofMaxSize(40);
    }

    private static void happen(Warehouse warehouse, List<Map<String, Integer>> orders, Happening happening) {
        OrderPlaced order = placed(warehouse, orders, happening.order());
        switch (happening.what()) {
            case PLACE -> warehouse.place(List.of(order));
            case PLACE_TWO -> warehouse.place(List.of(order, placed(warehouse, orders, happening.other())));
            case PLACE_AND_FAIL -> warehouse.placeAndRollBack(order);
            case CONFIRM -> warehouse.confirm(order.orderId());
            case CALL_OFF -> warehouse.release(order.orderId());
            case EXPIRE -> warehouse.expireOverdue();
            case WAIT -> warehouse.wait(Duration.ofMinutes(Math.abs(happening.amount())));
            case ADJUST -> warehouse.adjust(SKUS.get(happening.order() % SKUS.size()), happening.amount());
        }
    }

    private static OrderPlaced placed(Warehouse warehouse, List<Map<String, Integer>> orders, int order) {
        List<OrderedLine> lines = new LinkedHashMap<>(orders.get(order))
                .entrySet().stream()
                        .map(line -> new OrderedLine(line.getKey(), line.getValue()))
                        .toList();
        return new OrderPlaced(id(order), 1, lines, warehouse.now().plus(HOLD));
    }

    private static UUID id(int order) {
        return new UUID(0, order + 1L);
    }
}
