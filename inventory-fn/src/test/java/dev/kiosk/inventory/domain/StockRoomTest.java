package dev.kiosk.inventory.domain;

import static dev.kiosk.inventory.testing.InventoryFixtures.HOLD;
import static dev.kiosk.inventory.testing.InventoryFixtures.line;
import static dev.kiosk.inventory.testing.InventoryFixtures.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.OrderPlaced;
import dev.kiosk.contracts.Shortage;
import dev.kiosk.contracts.StockAdjusted;
import dev.kiosk.contracts.StockCommitted;
import dev.kiosk.contracts.StockExpired;
import dev.kiosk.contracts.StockLine;
import dev.kiosk.contracts.StockRejected;
import dev.kiosk.contracts.StockReleased;
import dev.kiosk.contracts.StockReserved;
import dev.kiosk.fn.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockRoomTest {

    private static final Instant NOW = Instant.parse("2026-01-02T10:00:00Z");

    private final StockRoom room = room(List.of(new Stock("cup", 10, 0, 1), new Stock("pot", 2, 1, 7)));

    @Test
    void holdsEveryLineAndSaysWhatIsLeft() {
        OrderPlaced order = placed(NOW, line("pot", 1), line("cup", 4));

        StockReserved reserved = (StockReserved) reply(room.place(order));

        assertThat(reserved.lines()).containsExactly(new StockLine("cup", 4, 6, 2), new StockLine("pot", 1, 0, 8));
        assertThat(reserved.expiresAt()).isEqualTo(order.expiresAt());
        assertThat(room.changedStock()).containsExactly(new Stock("cup", 10, 4, 2), new Stock("pot", 2, 2, 8));
    }

    @Test
    void holdsNothingWhenOneLineFallsShortAndNamesEveryShortage() {
        EventData reply = reply(room.place(placed(NOW, line("pot", 2), line("cup", 4), line("unheard-of", 3))));

        assertThat(((StockRejected) reply).shortages())
                .containsExactly(new Shortage("pot", 2, 1), new Shortage("unheard-of", 3, 0));
        assertThat(room.changedStock()).isEmpty();
    }

    @Test
    void allocatesInTheOrderOfArrivalDownToTheLastUnit() {
        assertThat(reply(room.place(placed(NOW, line("cup", 6))))).isInstanceOf(StockReserved.class);
        assertThat(reply(room.place(placed(NOW, line("cup", 5))))).isInstanceOf(StockRejected.class);
        assertThat(reply(room.place(placed(NOW, line("cup", 4))))).isInstanceOf(StockReserved.class);
        assertThat(reply(room.place(placed(NOW, line("cup", 1))))).isInstanceOf(StockRejected.class);

        assertThat(room.changedStock()).containsExactly(new Stock("cup", 10, 10, 3));
    }

    @Test
    void givesTheUnitsOfARejectedOrderToTheNext() {
        room.place(placed(NOW, line("cup", 10), line("pot", 2)));

        assertThat(reply(room.place(placed(NOW, line("cup", 10))))).isInstanceOf(StockReserved.class);
    }

    @Test
    void givesTheSameAnswerToAnOrderThatIsPlacedAgain() {
        OrderPlaced fits = placed(NOW, line("cup", 6));
        OrderPlaced doesNotFit = placed(NOW, line("cup", 6));
        Answer reserved = room.place(fits);
        Answer rejected = room.place(doesNotFit);

        assertThat(room.place(fits)).isEqualTo(reserved);
        assertThat(room.place(doesNotFit)).isEqualTo(rejected);
        assertThat(room.changedStock()).containsExactly(new Stock("cup", 10, 6, 2));
    }

    @Test
    void holdsNothingForAnOrderThatIsOverBeforeItArrives() {
        OrderPlaced late = placed(Ids.next(), NOW, line("cup", 1));

        assertThat(((StockExpired) reply(room.place(late))).lines()).containsExactly(new StockLine("cup", 1, 10, 1));
        assertThat(room.changedStock()).isEmpty();
    }

    @Test
    void takesOutOfTheHouseWhatWasHeld() {
        Reservation held = held(room, "cup", 4);

        assertThat(reply(room.confirm(held))).isEqualTo(new StockCommitted(held.orderId(), held.id()));
        assertThat(room.changedStock()).containsExactly(new Stock("cup", 6, 0, 3));
    }

    @Test
    void takesOnlyOnce() {
        Reservation held = held(room, "cup", 4);
        Answer first = room.confirm(held);

        assertThat(room.confirm(found(room, held.orderId()))).isEqualTo(first);
        assertThat(room.changedStock()).containsExactly(new Stock("cup", 6, 0, 3));
    }

    @Test
    void takesAHoldThatIsOverdueButWasNotEndedYet() {
        Reservation overdue = held(room, "cup", 4);
        StockRoom later = later(overdue, new Stock("cup", 10, 4, 2));

        assertThat(later.expireOverdue(Set.of(overdue.orderId()))).isEmpty();
        assertThat(reply(later.confirm(overdue))).isInstanceOf(StockCommitted.class);
        assertThat(later.changedStock()).containsExactly(new Stock("cup", 6, 0, 3));
    }

    @Test
    void takesWhatAnEndedHoldLeftIfItIsStillThereAndTellsTheStock() {
        Reservation expired = held(room, "cup", 4).became(ReservationStatus.EXPIRED, lines("cup", 4));
        StockRoom later = later(expired, new Stock("cup", 4, 0, 5));

        Answer answer = later.confirm(expired);

        assertThat(reply(answer)).isInstanceOf(StockCommitted.class);
        assertThat(answer.others()).containsExactly(new StockAdjusted("cup", 0, 0, 7));
    }

    @Test
    void saysThatTheHoldEndedIfItsUnitsAreGone() {
        Reservation expired = held(room, "cup", 4).became(ReservationStatus.EXPIRED, lines("cup", 4));
        StockRoom later = later(expired, new Stock("cup", 4, 1, 5));

        assertThat(((StockExpired) reply(later.confirm(expired))).lines())
                .containsExactly(new StockLine("cup", 4, 3, 5));
        assertThat(later.changedStock()).isEmpty();
    }

    @Test
    void refusesToCommitWhatWasRejected() {
        OrderPlaced order = placed(NOW, line("cup", 11));
        room.place(order);

        assertThatIllegalArgumentException().isThrownBy(() -> room.confirm(found(room, order.orderId())));
    }

    @Test
    void freesWhatWasHeld() {
        Reservation held = held(room, "cup", 4);

        StockReleased released = (StockReleased) reply(room.release(held.orderId()));

        assertThat(released.lines()).containsExactly(new StockLine("cup", 4, 10, 3));
        assertThat(room.changedStock()).containsExactly(new Stock("cup", 10, 0, 3));
    }

    @Test
    void restocksWhatWasTaken() {
        Reservation held = held(room, "cup", 4);
        room.confirm(held);

        StockReleased released = (StockReleased) reply(room.release(held.orderId()));

        assertThat(released.lines()).containsExactly(new StockLine("cup", 4, 10, 4));
        assertThat(room.changedStock()).containsExactly(new Stock("cup", 10, 0, 4));
    }

    @Test
    void releasesOnlyOnce() {
        Reservation held = held(room, "cup", 4);
        room.release(held.orderId());

        assertThat(room.release(held.orderId()).reply()).isNull();
        assertThat(room.changedStock()).containsExactly(new Stock("cup", 10, 0, 3));
    }

    @Test
    void holdsNothingForAnOrderThatWasCalledOffBeforeItArrived() {
        OrderPlaced order = placed(NOW, line("cup", 4));

        assertThat(room.release(order.orderId()).reply()).isNull();
        assertThat(room.place(order).reply()).isNull();
        assertThat(room.changedStock()).isEmpty();
    }

    @Test
    void takesNothingForAnOrderThatWasCalledOffBeforeItsConfirmationArrived() {
        Reservation expired = held(room, "cup", 4).became(ReservationStatus.EXPIRED, lines("cup", 4));
        StockRoom later = later(expired, new Stock("cup", 10, 0, 5));

        assertThat(later.release(expired.orderId()).reply()).isNull();
        assertThat(later.confirm(found(later, expired.orderId())).reply()).isNull();
        assertThat(later.changedStock()).isEmpty();
    }

    @Test
    void endsHoldsThatAreOverdueAndNoOthers() {
        Reservation held = held(room, "cup", 4);
        StockRoom atTheEnd = room(held, HOLD, new Stock("cup", 10, 4, 2));
        StockRoom justBefore = room(held, HOLD.minusNanos(1000), new Stock("cup", 10, 4, 2));

        assertThat(justBefore.expireOverdue(Set.of())).isEmpty();
        assertThat(atTheEnd.expireOverdue(Set.of()))
                .containsExactly(
                        new StockExpired(held.orderId(), held.id(), List.of(new StockLine("cup", 4, 10, 3)), false));
        assertThat(atTheEnd.changedStock()).containsExactly(new Stock("cup", 10, 0, 3));
    }

    private static StockRoom room(List<Stock> stock) {
        return new StockRoom(NOW, Ids::next, stock, List.of());
    }

    private static StockRoom room(Reservation found, Duration later, Stock stock) {
        return new StockRoom(NOW.plus(later), Ids::next, List.of(stock), List.of(found));
    }

    /** When every hold is overdue. */
    private static StockRoom later(Reservation found, Stock stock) {
        return room(found, HOLD.plusMinutes(1), stock);
    }

    private static Reservation held(StockRoom room, String sku, int quantity) {
        OrderPlaced order = placed(NOW, line(sku, quantity));
        room.place(order);
        return found(room, order.orderId());
    }

    private static Reservation found(StockRoom room, UUID orderId) {
        return room.reservationOf(orderId).orElseThrow();
    }

    private static List<StockLine> lines(String sku, int quantity) {
        return List.of(new StockLine(sku, quantity, 10, 4));
    }

    private static EventData reply(Answer answer) {
        return Objects.requireNonNull(answer.reply());
    }
}
