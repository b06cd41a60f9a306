package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.replay.fake.FakePlatform;
import dev.kiosk.proving.replay.fake.Lie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The auditor believes nobody: each lie is found, and what it is about is named. */
class LiesIT {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "ORDER_MISSING               | invoice 5363\\d\\d \\(order .+\\): was promised order .+, which is lost \\[.+]",
                "ORDER_TWICE                 | order .+ \\(invoice 5363\\d\\d\\): is 2 times in order-fn's list \\[.+]",
                "ORDER_NOBODY_WAS_TOLD_OF    | order a-stranger: no checkout was answered with it \\[.+]",
                "STUCK_IN_PLACED             | order .+ \\(invoice 5363\\d\\d\\): is still placed \\[.+]",
                "TOTAL_OFF_BY_A_PENNY        | order .+ \\(invoice 5363\\d\\d\\): costs £.+, and £.+ was agreed \\[.+]",
                "LINE_OFF_BY_ONE             | order .+ \\(invoice 5363\\d\\d\\): has lines .+, and invoice 5363\\d\\d .+ at £.+ \\[.+]",
                "CAPTURED_A_PENNY_LESS       | order .+ \\(invoice 5363\\d\\d\\): is confirmed, so £.+ should be kept, and £.+ is \\[.+]",
                "CANCELLATION_WITHOUT_EFFECT | order .+ \\(invoice 536367\\): was cancelled, and is confirmed \\[.+]",
                "CANCELLATION_WITHOUT_REFUND | order .+ \\(invoice 536367\\): is cancelled, so £0.00 should be kept, and £34.55 is \\[.+]",
                "QUOTE_OFF_BY_A_PENNY        | invoice 536367 \\(order .+\\): the cart's total should be £34.55, is £34.56 \\[.+]",
                "CHARGED_OTHER_THAN_QUOTED   | invoice 5363\\d\\d \\(order .+\\): the checkout's total should be £.+, is £.+ \\[.+]",
                "STOREFRONT_BEHIND           | order .+ \\(invoice 5363\\d\\d\\): is .+, and its customer sees placed \\[.+]",
                "STOCK_OFF_BY_ONE            | SKU 22423: there were 3, sold orders took 3, but there are -1 \\[.+]",
                "STILL_RESERVED              | SKU 22423: 2 are still reserved \\[.+]",
                "DEAD_LETTER                 | event an-event \\(dev.kiosk.order.placed.v1 of an-order\\): is a dead letter of inventory-fn: 503 gone \\[.+]"
            })
    void areFoundAndNamed(Lie lie, String difference) {
        try (FakePlatform platform = new FakePlatform(lie)) {
            Report report = ReplayRuns.run(platform, 100);

            assertThat(report.balanced()).isFalse();
            assertThat(report.differences())
                    .extracting(Object::toString)
                    .anySatisfy(text -> assertThat(text).matches(difference));
        }
    }

    @Test
    void doNotHideBehindEachOther() {
        try (FakePlatform platform = new FakePlatform(Lie.STUCK_IN_PLACED)) {
            assertThat(ReplayRuns.run(platform, 100).differences()).hasSize(1);
        }
    }
}
