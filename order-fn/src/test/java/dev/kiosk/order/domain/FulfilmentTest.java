package dev.kiosk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.order.domain.Fulfilment.Change.Excess;
import dev.kiosk.order.domain.Fulfilment.Change.Fits;
import dev.kiosk.order.domain.Fulfilment.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class FulfilmentTest {

    private static final Fulfilment NEW = new Fulfilment(
            OrderFixtures.ID, List.of(new Line("CUP", 6, 255, 0, 0, 0, 0), new Line("POT", 1, 100, 0, 0, 0, 0)));

    @Test
    void shipsWhatIsLeft() {
        Fulfilment some = fitting(NEW.ship(List.of(cups(4))));
        Fulfilment all = fitting(some.ship(some.rest()));

        assertThat(some.rest()).containsExactly(cups(2), new OrderedLine("POT", 1));
        assertThat(some.isShipped()).isFalse();
        assertThat(all.rest()).isEmpty();
        assertThat(all.isShipped()).isTrue();
    }

    @Test
    void shipsNoMoreThanWasOrdered() {
        Fulfilment some = fitting(NEW.ship(List.of(cups(4))));

        assertThat(some.ship(List.of(cups(3)))).isEqualTo(new Excess("CUP", 2));
        assertThat(some.ship(List.of(cups(1), cups(2)))).isEqualTo(new Excess("CUP", 1));
        assertThat(NEW.ship(List.of(new OrderedLine("SPOON", 1)))).isEqualTo(new Excess("SPOON", 0));
    }

    @Test
    void takesBackNoMoreThanWasShippedAndIsBackAlready() {
        Fulfilment some = fitting(fitting(NEW.ship(List.of(cups(4)))).takeBack(List.of(cups(3))));

        assertThat(some.takeBack(List.of(cups(2)))).isEqualTo(new Excess("CUP", 1));
        assertThat(fitting(some.takeBack(List.of(cups(1)))).lines()).contains(new Line("CUP", 6, 255, 4, 4, 0, 0));
    }

    private static OrderedLine cups(int quantity) {
        return new OrderedLine("CUP", quantity);
    }

    private static Fulfilment fitting(Fulfilment.Change change) {
        assertThat(change).isInstanceOf(Fits.class);
        return ((Fits) change).next();
    }
}
