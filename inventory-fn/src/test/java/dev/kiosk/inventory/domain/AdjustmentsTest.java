package dev.kiosk.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.inventory.domain.AdjustmentDecision.Adjusted;
import dev.kiosk.inventory.domain.AdjustmentDecision.BelowReserved;
import dev.kiosk.inventory.domain.AdjustmentDecision.TooMany;
import dev.kiosk.inventory.domain.AdjustmentDecision.UnknownSku;
import dev.kiosk.inventory.domain.Adjustments.Adjustment;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdjustmentsTest {

    private static final Stock CUP = new Stock("cup", 10, 4, 3);

    private final StockLedger stock = new StockLedger(List.of(CUP, new Stock("new", 0, 0, 0)));
    private final Adjustments adjustments = new Adjustments(stock);

    @Test
    void changesWhatIsOnHand() {
        assertThat(adjustments.by("cup", 5)).isEqualTo(new Adjusted(new Stock("cup", 15, 4, 4)));
        assertThat(adjustments.by("cup", -11)).isEqualTo(new Adjusted(new Stock("cup", 4, 4, 5)));
        assertThat(adjustments.made()).containsExactly(new Adjustment("cup", 5, 15), new Adjustment("cup", -11, 4));
        assertThat(adjustments.events()).containsExactly(new StockAdjusted("cup", 4, 0, 5));
    }

    @Test
    void refusesToLeaveLessThanIsReserved() {
        assertThat(adjustments.by("cup", -7)).isEqualTo(new BelowReserved(CUP));
        assertThat(adjustments.to("cup", 3)).isEqualTo(new BelowReserved(CUP));
        assertThat(adjustments.made()).isEmpty();
        assertThat(stock.changed()).isEmpty();
    }

    @Test
    void refusesMoreThanAnyHouseHolds() {
        assertThat(adjustments.by("cup", Stock.MOST_UNITS)).isEqualTo(new TooMany(CUP));
        assertThat(adjustments.to("cup", Stock.MOST_UNITS + 1)).isEqualTo(new TooMany(CUP));
    }

    @Test
    void refusesASkuThatThereIsNot() {
        assertThat(adjustments.by("unheard-of", 1)).isEqualTo(new UnknownSku());
    }

    @Test
    void changesNothingWhereTheCountIsRightAlready() {
        assertThat(adjustments.to("cup", 10)).isEqualTo(new Adjusted(CUP));
        assertThat(adjustments.made()).isEmpty();
        assertThat(adjustments.events()).isEmpty();
    }

    @Test
    void makesANewSkuKnownEvenWithNothingOnHand() {
        adjustments.to("new", 0);

        assertThat(adjustments.events()).containsExactly(new StockAdjusted("new", 0, 0, 1));
    }
}
