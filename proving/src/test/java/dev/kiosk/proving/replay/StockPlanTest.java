package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.retail.Item;
import dev.kiosk.proving.shop.Goods.StockLevel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockPlanTest {

    private static final List<Item> ITEMS = List.of(new Item("22423", "CAKESTAND", 1275, 1, 10));

    @Test
    void getsEnoughForEveryOrder() {
        assertThat(new StockPlan(100).missing(ITEMS, Map.of())).isEqualTo(Map.of("22423", 10));
    }

    @Test
    void leavesPlentyAsItIs() {
        assertThat(new StockPlan(100).missing(ITEMS, stock(12, 2))).isEmpty();
    }

    @Test
    void countsOnNothingThatIsReserved() {
        assertThat(new StockPlan(100).missing(ITEMS, stock(11, 2))).isEqualTo(Map.of("22423", 12));
    }

    @Test
    void makesScarceWhatThereIsPlentyOf() {
        assertThat(new StockPlan(25).missing(ITEMS, stock(50, 1))).isEqualTo(Map.of("22423", 3));
    }

    @Test
    void knowsASkuOfWhichThereIsToBeNone() {
        assertThat(new StockPlan(0).missing(ITEMS, Map.of())).isEqualTo(Map.of("22423", 0));
    }

    private static Map<String, StockLevel> stock(int onHand, int reserved) {
        return Map.of("22423", new StockLevel("22423", onHand, reserved));
    }
}
