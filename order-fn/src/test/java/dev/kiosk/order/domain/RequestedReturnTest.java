package dev.kiosk.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.OrderReturnAccepted;
import dev.kiosk.contracts.OrderReturnRefused;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.contracts.ReturnRequested;
import dev.kiosk.order.domain.Fulfilment.Line;
import dev.kiosk.order.domain.ReturnDecision.Answered;
import dev.kiosk.order.domain.ReturnDecision.NotNow;
import dev.kiosk.order.domain.ReturnDecision.NotRefusable;
import dev.kiosk.order.domain.ReturnDecision.Repeated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestedReturnTest {

    private static final UUID ORDER = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");
    private static final OrderedLine TWO_CUPS = new OrderedLine("CUP", 2);

    @Test
    void isAcceptedOnceHoweverOftenTheSameIsSaid() {
        RequestedReturn wish = wish(false, TWO_CUPS);

        Answered accepted = (Answered) wish.accept("Send it to Leeds");

        assertThat(accepted.event())
                .isEqualTo(new OrderReturnAccepted(ORDER, wish.id(), List.of(TWO_CUPS), "Send it to Leeds"));
        assertThat(accepted.next().accept("Send it to Leeds")).isEqualTo(new Repeated(accepted.next()));
        assertThat(accepted.next().accept("Send it to York")).isEqualTo(new NotNow(ReturnStatus.ACCEPTED));
    }

    @Test
    void isRefusedAlsoAfterItWasAcceptedAndNothingCame() {
        RequestedReturn accepted = ((Answered) wish(false, TWO_CUPS).accept("Send it to Leeds")).next();

        Answered refused = (Answered) accepted.refuse("It did not come");

        assertThat(refused.event())
                .isEqualTo(new OrderReturnRefused(
                        ORDER, accepted.id(), "return-declined", List.of(TWO_CUPS), "It did not come"));
        assertThat(refused.next().isOpen()).isFalse();
        assertThat(refused.next().accept("Send it to Leeds")).isEqualTo(new NotNow(ReturnStatus.REFUSED));
    }

    @Test
    void isNotRefusedWhereItIsAWithdrawal() {
        assertThat(wish(true, TWO_CUPS).refuse("Too late")).isEqualTo(new NotRefusable());
    }

    @Test
    void isDoneAtOnceWhereNothingIsToComeBack() {
        assertThat(wish(true).status()).isEqualTo(ReturnStatus.DONE);
    }

    @Test
    void isDoneWhenAllOfItCameBackTheOldestFirst() {
        RequestedReturn first = wish(false, TWO_CUPS);
        RequestedReturn second = wish(false, new OrderedLine("CUP", 1), new OrderedLine("JUG", 1));

        List<RequestedReturn> some =
                RequestedReturn.cameBack(List.of(first, second), List.of(new OrderedLine("CUP", 3)));
        List<RequestedReturn> all = RequestedReturn.cameBack(some, List.of(new OrderedLine("JUG", 5)));

        assertThat(some).extracting(RequestedReturn::status).containsExactly(ReturnStatus.DONE, ReturnStatus.REQUESTED);
        assertThat(all).extracting(RequestedReturn::status).containsExactly(ReturnStatus.DONE);
        assertThat(RequestedReturn.cameBack(List.of(first), List.of(new OrderedLine("JUG", 1))))
                .as("nothing of it")
                .isEmpty();
    }

    @Test
    void countsWhatTheCustomerHasWithoutWhatIsAskedForOrPaidBack() {
        Fulfilment six = new Fulfilment(new OrderId(ORDER), List.of(new Line("CUP", 6, 100, 5, 1, 1, 3)));

        UnitsWithCustomer units = new UnitsWithCustomer(six, List.of(wish(false, TWO_CUPS)));

        assertThat(units.free()).as("5 left, 2 of them paid back").containsExactly(new OrderedLine("CUP", 1));
        assertThat(units.has(List.of(new OrderedLine("CUP", 1)))).isTrue();
        assertThat(units.has(List.of(TWO_CUPS))).isFalse();
        assertThat(units.has(List.of(new OrderedLine("JUG", 1)))).isFalse();
    }

    private static RequestedReturn wish(boolean withdrawal, OrderedLine... lines) {
        ReturnRequested wish =
                new ReturnRequested(ORDER, UUID.randomUUID(), withdrawal, "not-wanted", List.of(lines), NOW);
        return RequestedReturn.of(wish, List.of(lines));
    }
}
