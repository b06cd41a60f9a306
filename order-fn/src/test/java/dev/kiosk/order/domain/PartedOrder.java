package dev.kiosk.order.domain;

import static dev.kiosk.order.domain.OrderFixtures.EXPIRY;
import static dev.kiosk.order.domain.OrderFixtures.ID;
import static dev.kiosk.order.domain.OrderFixtures.NOW;
import static dev.kiosk.order.domain.OrderFixtures.PAYMENT_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiosk.contracts.EventData;
import dev.kiosk.contracts.Money;
import dev.kiosk.contracts.OrderCancelled;
import dev.kiosk.contracts.OrderLinesCancelled;
import dev.kiosk.contracts.OrderReturned;
import dev.kiosk.contracts.OrderedLine;
import dev.kiosk.order.domain.Fulfilment.Change.Fits;
import dev.kiosk.order.domain.Refund.Wish;
import dev.kiosk.order.domain.RefundDecision.Agreed;
import dev.kiosk.order.domain.RefundDecision.CalledOff;
import dev.kiosk.order.domain.RefundDecision.UnitsAgreed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A confirmed order with the shelf it is taken from, which goes by what it is told; a provider that does as it is asked. */
final class PartedOrder {

    static final int ON_SHELF = 50;

    private final long total;
    private final Map<String, Integer> shelf = new HashMap<>();
    private final Map<String, Integer> reserved = new HashMap<>();
    private final List<Refund> refunds = new ArrayList<>();
    private Purchase purchase;
    private Fulfilment fulfilment;
    private boolean onlyUnits = true;
    private int keys;

    PartedOrder(Fulfilment fulfilment, long total) {
        this.total = total;
        this.fulfilment = fulfilment;
        Money amount = Money.of(total, "GBP");
        Payment payment = new Payment(
                PAYMENT_ID,
                ID,
                "sandbox",
                "pay_1",
                PaymentStatus.CAPTURED,
                amount,
                total,
                0,
                null,
                null,
                NOW,
                CaptureAt.CONFIRMATION,
                0);
        this.purchase = new Purchase(
                new Order(ID, 3, OrderStatus.CONFIRMED, null, amount, "tok", EXPIRY, null),
                total == 0 ? null : payment);
        fulfilment.lines().forEach(line -> shelf.put(line.sku(), ON_SHELF - line.quantity()));
        fulfilment.lines().forEach(line -> reserved.put(line.sku(), line.quantity()));
    }

    OrderStatus status() {
        return purchase.order().status();
    }

    long refunded() {
        Payment payment = purchase.payment();
        return payment == null ? 0 : payment.refunded();
    }

    int onShelf(String sku) {
        return Objects.requireNonNull(shelf.get(sku));
    }

    List<OrderedLine> rest() {
        return fulfilment.rest();
    }

    boolean ship(List<OrderedLine> goods) {
        Parcel parcel = new Parcel("carrier", "T" + keys++);
        return fulfilment.ship(goods) instanceof Fits(Fulfilment next)
                && !goods.isEmpty()
                && purchase.ship(parcel, goods, next.rest(), NOW) instanceof PurchaseStep step
                && keep(step, next);
    }

    boolean deliver() {
        return fulfilment.isShipped() && purchase.deliver(NOW) instanceof PurchaseStep step && keep(step, fulfilment);
    }

    boolean takeBack(List<OrderedLine> goods) {
        return fulfilment.takeBack(goods) instanceof Fits(Fulfilment next)
                && purchase.takeBack(goods, "damaged", NOW) instanceof PurchaseStep step
                && keep(step, next);
    }

    boolean cancel(List<OrderedLine> goods) {
        return done(units().cancel(wish(0, goods)));
    }

    boolean refund(List<OrderedLine> goods) {
        return done(units().refund(wish(0, goods)));
    }

    boolean refund(long amount) {
        Wish wish = wish(amount, List.of());
        boolean made = done(RefundDecision.of(purchase, refunds, id(), wish, NOW));
        onlyUnits &= !made;
        return made;
    }

    private UnitsToGiveBack units() {
        return new UnitsToGiveBack(purchase, fulfilment, refunds, id(), NOW);
    }

    private Wish wish(long amount, List<OrderedLine> goods) {
        return new Wish("key-" + keys++, amount, "damaged", goods);
    }

    private RefundId id() {
        return new RefundId(new UUID(0, keys));
    }

    private boolean done(RefundDecision decision) {
        return switch (decision) {
            case Agreed(Refund refund) -> make(refund);
            case UnitsAgreed(Refund refund, PurchaseStep step, Fulfilment next) -> keep(step, next) && make(refund);
            case CalledOff(PurchaseStep step) -> keep(step, fulfilment) && giveBack(total - refunded());
            case RefundDecision _ -> false;
        };
    }

    private boolean make(Refund refund) {
        refunds.add(refund.after(new RefundAnswer.Result.Made()));
        return giveBack(refund.amount());
    }

    private boolean giveBack(long amount) {
        if (amount > 0) {
            PurchaseStep step = purchase.learn(new ProviderPayment.Captured("pay_1", total, refunded() + amount), NOW);
            keep(
                    step.endsRefunded()
                            ? step.cancelLines(Actor.PAYMENT, fulfilment.rest(), "payment-refunded", 0, NOW)
                            : step,
                    step.endsRefunded() ? fulfilment.cancelRest() : fulfilment);
        }
        return true;
    }

    private boolean keep(PurchaseStep step, Fulfilment next) {
        purchase = step.next();
        fulfilment = next;
        step.events().forEach(this::tellTheShelf);
        return true;
    }

    private void tellTheShelf(EventData event) {
        switch (event) {
            case OrderLinesCancelled cancelled ->
                cancelled.lines().forEach(line -> {
                    reserved.merge(line.sku(), -line.quantity(), Integer::sum);
                    shelf.merge(line.sku(), line.quantity(), Integer::sum);
                });
            case OrderReturned returned ->
                returned.lines().forEach(line -> shelf.merge(line.sku(), line.quantity(), Integer::sum));
            case OrderCancelled _ ->
                reserved.replaceAll((sku, units) -> {
                    shelf.merge(sku, units, Integer::sum);
                    return 0;
                });
            default -> {}
        }
    }

    void requireAgreement() {
        fulfilment.lines().forEach(this::requireEveryUnitIsSomewhere);
        assertThat(refunded()).isBetween(0L, total);
        if (onlyUnits && !status().isOff()) {
            assertThat(refunded()).isEqualTo(fulfilment.shareOf(total));
        }
        if (total > 0) {
            assertThat(status() == OrderStatus.REFUNDED || status() == OrderStatus.CANCELLED)
                    .isEqualTo(refunded() == total);
        }
    }

    private void requireEveryUnitIsSomewhere(Fulfilment.Line line) {
        int withCustomer = line.shipped() - line.returned();
        int toLeave = status().isOff() ? 0 : line.toShip();
        assertThat(onShelf(line.sku()) + withCustomer + toLeave).isEqualTo(ON_SHELF);
        assertThat(line.shipped() + line.cancelled()).isLessThanOrEqualTo(line.quantity());
        assertThat(line.refunded() - line.cancelled()).isBetween(0, line.shipped());
        if (status() == OrderStatus.DELIVERED || status() == OrderStatus.REFUNDED) {
            assertThat(toLeave).isZero();
        }
    }
}
