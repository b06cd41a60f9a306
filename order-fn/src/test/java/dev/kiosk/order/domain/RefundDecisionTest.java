package dev.kiosk.order.domain;

import static dev.kiosk.order.domain.OrderFixtures.ID;
import static dev.kiosk.order.domain.OrderFixtures.NOW;
import static dev.kiosk.order.domain.OrderFixtures.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.order.domain.Refund.Wish;
import dev.kiosk.order.domain.RefundAnswer.Result.Made;
import dev.kiosk.order.domain.RefundAnswer.Result.Refused;
import dev.kiosk.order.domain.RefundAnswer.Result.UnderWay;
import dev.kiosk.order.domain.RefundDecision.Agreed;
import dev.kiosk.order.domain.RefundDecision.KeyReused;
import dev.kiosk.order.domain.RefundDecision.NotNow;
import dev.kiosk.order.domain.RefundDecision.Repeated;
import dev.kiosk.order.domain.RefundDecision.TooMuch;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of 1925 that were taken. */
class RefundDecisionTest {

    private static final RefundId NEXT = new RefundId(new UUID(0, 1));
    private static final Purchase PAID = purchase(OrderStatus.SHIPPED, PaymentStatus.CAPTURED);

    @Test
    void countsWhatIsDueAndWhatIsMadeAndNotWhatFailed() {
        Refund due = refund("due", 1000);
        Refund made = refund("made", 500).after(new Made());
        Refund failed = refused(refund("failed", 1900), Payment.RAISED_AFTER);

        assertThat(decide(List.of(due, made, failed), new Wish("new", 425, "damaged")))
                .isInstanceOf(Agreed.class);
        assertThat(decide(List.of(due, made, failed), new Wish("new", 426, "damaged")))
                .isEqualTo(new TooMuch(425));
    }

    @Test
    void knowsAWishByItsKey() {
        Refund earlier = refund("a", 500);

        assertThat(decide(List.of(earlier), new Wish("a", 500, "damaged"))).isEqualTo(new Repeated(earlier));
        assertThat(decide(List.of(earlier), new Wish("a", 501, "damaged"))).isEqualTo(new KeyReused());
        assertThat(decide(List.of(earlier), new Wish("a", 500, "late"))).isEqualTo(new KeyReused());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CAPTURED")
    void refundsOnlyWhatWasTakenAndDoesNotGoBackByItself(PaymentStatus status) {
        Purchase purchase = purchase(OrderStatus.SHIPPED, status);

        assertThat(RefundDecision.of(purchase, List.of(), NEXT, new Wish("a", 1, "damaged"), NOW))
                .isEqualTo(new NotNow(OrderStatus.SHIPPED));
    }

    @Test
    void staysDueUntilItIsMadeOrRefusedTooOften() {
        Refund refund = refund("a", 500);

        assertThat(refund.after(new UnderWay())).isEqualTo(refund);
        assertThat(refused(refund, Payment.RAISED_AFTER - 1).isDue()).isTrue();
        assertThat(refused(refund, Payment.RAISED_AFTER).needsPeople()).isTrue();
        assertThat(refused(refund, Payment.RAISED_AFTER - 1).after(new Made()).status())
                .isEqualTo(RefundStatus.MADE);
        assertThat(refund.overtaken().needsPeople()).isFalse();
        assertThat(refund.after(new Made()).overtaken().status()).isEqualTo(RefundStatus.MADE);
    }

    private static RefundDecision decide(List<Refund> earlier, Wish wish) {
        return RefundDecision.of(PAID, earlier, NEXT, wish, NOW);
    }

    private static Refund refund(String key, long amount) {
        return Refund.of(ID, NEXT, new Wish(key, amount, "damaged"), NOW);
    }

    private static Refund refused(Refund refund, int times) {
        Refund after = refund;
        for (int i = 0; i < times; i++) {
            after = after.after(new Refused("no-balance"));
        }
        return after;
    }
}
