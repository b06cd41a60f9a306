package dev.kiosk.storefront.order.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.storefront.order.domain.OrderStatus;
import dev.kiosk.storefront.order.pages.Step.Progress;
import dev.kiosk.storefront.order.pages.Step.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {

    @Test
    void tellsWhatIsDoneWhatIsUnderWayAndWhatIsAhead() {
        assertThat(Step.of(OrderStatus.RESERVED))
                .containsExactly(
                        new Station(Step.RECEIVED, Progress.DONE),
                        new Station(Step.CONFIRMED, Progress.CURRENT),
                        new Station(Step.SHIPPED, Progress.AHEAD),
                        new Station(Step.DELIVERED, Progress.AHEAD));
        assertThat(Step.of(OrderStatus.DELIVERED)).extracting(Station::progress).containsOnly(Progress.DONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "CANCELLED", "EXPIRED", "REFUNDED"})
    void hasNoStationsForAnOrderThatDidNotGoWell(OrderStatus status) {
        assertThat(Step.of(status)).isEmpty();
    }
}
