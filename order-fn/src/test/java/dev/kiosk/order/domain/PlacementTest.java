package dev.kiosk.order.domain;

import static dev.kiosk.order.domain.OrderFixtures.EXPIRY;
import static dev.kiosk.order.domain.OrderFixtures.ID;
import static dev.kiosk.order.domain.OrderFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.CheckoutSubmitted;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.PricedLine;
import dev.kiosk.order.domain.Placement.Contradictory;
import dev.kiosk.order.domain.Placement.Placed;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final PricedLine MUGS = new PricedLine("mug", 6, 255);
    private static final PricedLine CARD = new PricedLine("card", 1, 100);

    @Test
    void makesAnOrderOfACheckoutThatAddsUp() {
        Placement placement = place(checkout("GBP", 395, 100, 20, 1945, MUGS, CARD));

        assertThat(placement).isInstanceOfSatisfying(Placed.class, placed -> {
            assertThat(placed.order().status()).isEqualTo(OrderStatus.PLACED);
            assertThat(placed.event())
                    .isEqualTo(new OrderPlaced(
                            ID.value(), 1, List.of(new OrderedLine("mug", 6), new OrderedLine("card", 1)), EXPIRY));
        });
    }

    @Test
    void refusesATotalThatItsPartsDoNotMake() {
        assertThat(place(checkout("GBP", 395, 0, 0, 1924, MUGS))).isInstanceOf(Contradictory.class);
    }

    @Test
    void refusesADiscountLargerThanTheGoods() {
        assertThat(place(checkout("GBP", 395, 1531, 0, 394, MUGS))).isInstanceOf(Contradictory.class);
    }

    @Test
    void refusesACurrencyThatDoesNotExist() {
        assertThat(place(checkout("ZZZ", 395, 0, 0, 1925, MUGS))).isInstanceOf(Contradictory.class);
    }

    @Test
    void refusesTwoLinesOfOneSku() {
        assertThat(place(checkout("GBP", 0, 0, 0, 3060, MUGS, MUGS))).isInstanceOf(Contradictory.class);
    }

    @Test
    void refusesAmountsTooLargeToAdd() {
        PricedLine absurd = new PricedLine("yacht", 1_000_000, 1_000_000_000_000L);
        PricedLine second = new PricedLine("island", 1_000_000_000, 10_000_000_000L);

        assertThat(place(checkout("GBP", 0, 0, 0, 1, absurd, second))).isInstanceOf(Contradictory.class);
    }

    private static Placement place(CheckoutSubmitted checkout) {
        return Placement.of(checkout, NOW, EXPIRY);
    }

    private static CheckoutSubmitted checkout(
            String currency, long shipping, long discount, long tax, long total, PricedLine... lines) {
        return new CheckoutSubmitted(
                ID.value(), "c-1", currency, List.of(lines), shipping, discount, tax, total, "tok_authorise");
    }
}
