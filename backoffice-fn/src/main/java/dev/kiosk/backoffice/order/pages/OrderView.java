package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.CustomerClient.Customer;
import dev.kiosk.backoffice.client.Invoice;
import dev.kiosk.backoffice.client.OrderDetails;
import dev.kiosk.backoffice.client.OrderDetails.Entry;
import dev.kiosk.backoffice.client.OrderDetails.Goods;
import dev.kiosk.backoffice.client.OrderDetails.Line;
import dev.kiosk.backoffice.client.OrderDetails.Refund;
import dev.kiosk.backoffice.client.OrderDetails.RequestedReturn;
import dev.kiosk.backoffice.client.SoldOrder;
import dev.kiosk.backoffice.order.pages.OrderFile.Opened;
import dev.kiosk.backoffice.web.AdminView;
import dev.kiosk.backoffice.web.Figures;
import dev.kiosk.backoffice.web.Frame;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.staff.Permission;
import dev.kiosk.contracts.text.PaymentReference;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An order, and what can be done with it.
 *
 * @param sent the form that was just sent, if it cannot be done as it is
 * @param key what the wishes of this page are called
 */
public record OrderView(Frame frame, Opened opened, SentForm sent, String key) implements AdminView {

    private static final Set<String> STOPPABLE = Set.of("placed", "reserved", "confirmed");
    private static final Set<String> SHIPPABLE = Set.of("confirmed", "shipped");
    private static final Set<String> RETURNABLE = Set.of("shipped", "delivered", "refunded");

    @Override
    public String template() {
        return "order";
    }

    public OrderDetails order() {
        return opened.order();
    }

    public boolean knowsCustomer() {
        return opened.customer().isPresent();
    }

    public String customerName() {
        return opened.customer().map(Customer::name).orElse("");
    }

    public String customerEmail() {
        return opened.customer().map(Customer::email).orElse("");
    }

    public List<String> customerAddress() {
        return opened.customer().map(Customer::delivery).orElse(List.of());
    }

    public List<String> customerNumbers() {
        return opened.customer().map(Customer::numbers).orElse(List.of());
    }

    /** None where the bill goes with the goods. */
    public List<String> billingAddress() {
        return opened.customer().map(Customer::bill).orElse(List.of());
    }

    public String money(long minorUnits) {
        return Figures.money(minorUnits, order().currency());
    }

    public List<Line> lines() {
        return order().allLines();
    }

    /** The newest first. */
    public List<Entry> timeline() {
        return order().history().reversed();
    }

    public List<Refund> refunds() {
        return opened.refunds();
    }

    /** What the customer wants to send back, oldest first. */
    public List<RequestedReturn> returns() {
        return opened.returns();
    }

    public List<Invoice> invoices() {
        return opened.invoices();
    }

    /** What is paid is invoiced when it is shipped, and before that by who wants to. */
    public boolean canBeInvoiced() {
        return frame.may(Permission.MONEY_CHANGE)
                && invoices().isEmpty()
                && order().captured() > 0
                && opened.sold().isPresent();
    }

    public List<Goods> toShip() {
        return opened.goods().stream().filter(line -> line.toShip() > 0).toList();
    }

    public List<Goods> toReturn() {
        return opened.goods().stream().filter(line -> line.toReturn() > 0).toList();
    }

    public Goods goods(String sku) {
        return opened.goods().stream()
                .filter(line -> line.sku().equals(sku))
                .findFirst()
                .orElse(new Goods(sku, 0, 0, 0, 0, 0));
    }

    public List<Goods> toRefund() {
        return opened.goods().stream().filter(line -> line.toRefund() > 0).toList();
    }

    /** As it was sold; empty for what the shop does not know. */
    public String name(String sku) {
        return opened.sold().stream()
                .flatMap(sold -> sold.lines().stream())
                .filter(line -> line.sku().equals(sku))
                .map(SoldOrder.Line::name)
                .findFirst()
                .orElse("");
    }

    /** How it reaches the customer; empty where nobody says. */
    public String shippingMethod() {
        return opened.sold()
                .map(sold -> Objects.requireNonNullElse(
                        sold.shippingName(), Objects.requireNonNullElse(sold.shippingMethod(), "")))
                .orElse("");
    }

    /** What the price is made of. */
    public List<Amount> amounts() {
        return OrderAmounts.of(order(), opened.sold());
    }

    /** A line of the price. */
    public record Amount(String name, String amount) {}

    public boolean isDisputed() {
        return order().dispute() != null && order().dispute().status().equals("open");
    }

    /** Of units that have not left the house, while others have or shall. */
    public boolean canBeCancelledInPart() {
        return may(Action.CANCEL_LINES) && SHIPPABLE.contains(order().status()) && !toShip().isEmpty();
    }

    public boolean canBeRefundedByUnits() {
        return may(Action.REFUND_LINES) && canBeRefunded() && !toRefund().isEmpty();
    }

    public boolean canBeMarkedAsPaid() {
        return may(Action.PAID) && order().waitsForTransfer();
    }

    /** What the customer was asked to write into the transfer. */
    public String paymentReference() {
        return PaymentReference.of(order().orderId());
    }

    public boolean canBeShipped() {
        return may(Action.SHIP) && !isDisputed() && SHIPPABLE.contains(order().status()) && !toShip().isEmpty();
    }

    public boolean canBeDelivered() {
        return may(Action.DELIVER) && order().status().equals("shipped") && toShip().isEmpty();
    }

    public boolean canBeCancelled() {
        return may(Action.CANCEL) && STOPPABLE.contains(order().status());
    }

    public boolean canBeTakenBack() {
        return may(Action.RETURN)
                && RETURNABLE.contains(order().status())
                && !toReturn().isEmpty();
    }

    public boolean canBeRefunded() {
        return may(Action.REFUND)
                && opened.refundable() > 0
                && !order().status().equals("cancelled");
    }

    private boolean aReturnCanBeAnswered() {
        return mayAnswer() && returns().stream().anyMatch(wish -> wish.canBeAccepted() || wish.canBeRefused());
    }

    public boolean mayAnswer() {
        return may(Action.ACCEPT_RETURN);
    }

    private boolean may(Action action) {
        return frame.may(action.needs());
    }

    public boolean nothingCanBeDone() {
        return !canBeMarkedAsPaid()
                && !canBeShipped()
                && !canBeCancelledInPart()
                && !canBeDelivered()
                && !canBeCancelled()
                && !canBeTakenBack()
                && !aReturnCanBeAnswered()
                && !canBeRefunded();
    }

    public String refundable() {
        return Figures.decimal(opened.refundable(), order().currency());
    }

    public String path(String command) {
        return "/admin/orders/" + order().orderId() + "/" + command;
    }
}
