package dev.kiosk.proving.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.proving.replay.fake.FakePlatform;
import dev.kiosk.proving.replay.fake.Lie;
import dev.kiosk.proving.shop.OrderStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayIT {

    @Test
    void balancesTheBooksOfAnHonestPlatform() {
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            Report report = ReplayRuns.run(platform, 100);

            assertThat(report.differences()).isEmpty();
            assertThat(report.orders().byState()).isEqualTo(Map.of(OrderStatus.CONFIRMED, 2, OrderStatus.CANCELLED, 1));
            assertThat(report.orders().unitsSold()).isEqualTo(8 + 1 + 2);
            assertThat(report.money().captured() - report.money().refunded())
                    .isEqualTo(8 * 255 + 1275 + 395 + 2 * 1275 + 395);
            assertThat(platform.stock()).isEqualTo(Map.of("22423", 0, "85123A", 12));
        }
    }

    @Test
    void countsCancellationsByWhatBecameOfThem() {
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            Report.Invoices invoices = ReplayRuns.run(platform, 100).invoices();

            assertThat(invoices).isEqualTo(new Report.Invoices(3, 2, 1, 1, 0, 1, 0));
        }
    }

    @Test
    void balancesTheBooksOfASecondRunOverTheFirst() {
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            platform.stock("22423", 100);
            ReplayRuns.run(platform, 100);

            assertThat(ReplayRuns.run(platform, 100).differences()).isEmpty();
            assertThat(platform.ordersPlaced()).isEqualTo(6);
            assertThat(platform.stock()).containsEntry("22423", 94);
        }
    }

    @Test
    void balancesTheBooksWhenStockIsScarce() {
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            Report report = ReplayRuns.run(platform, 50);

            assertThat(report.differences()).isEmpty();
            assertThat(report.orders().byState()).containsKey(OrderStatus.REJECTED);
        }
    }

    @Test
    void repeatsACheckoutWithTheSameKeyUntilItIsAnswered() {
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            platform.loseAnswersOfCheckouts(4);

            Report report = ReplayRuns.run(platform, 100);

            assertThat(report.differences()).isEmpty();
            assertThat(report.times().repeatedCalls()).isEqualTo(4);
            assertThat(platform.keys()).hasSize(7);
            assertThat(platform.keys().stream().distinct()).hasSize(3);
            assertThat(platform.ordersPlaced()).isEqualTo(3);
        }
    }

    @Test
    void namesTheInvoiceWhoseCheckoutIsNeverAnswered() {
        try (FakePlatform platform = new FakePlatform(Lie.NONE)) {
            platform.loseAnswersOfCheckouts(Integer.MAX_VALUE);

            assertThat(ReplayRuns.run(platform, 100).differences())
                    .extracting(Object::toString)
                    .anyMatch(text -> text.startsWith("invoice 536365: POST ") && text.contains("503"));
        }
    }
}
