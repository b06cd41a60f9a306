package dev.kiosk.contracts;

import java.net.URI;
import java.util.List;

/** Every event of Kiosk: the one registry of types. */
public final class KioskEvents {

    public static final URI STOREFRONT = URI.create("/kiosk/storefront-fn");
    public static final URI ORDER = URI.create("/kiosk/order-fn");
    public static final URI INVENTORY = URI.create("/kiosk/inventory-fn");
    public static final URI WEBHOOK = URI.create("/kiosk/webhook-fn");

    public static final EventType<CartOpened> CART_OPENED = type("cart.opened.v1", STOREFRONT, CartOpened.class);
    public static final EventType<CheckoutSubmitted> CHECKOUT_SUBMITTED =
            type("checkout.submitted.v1", STOREFRONT, CheckoutSubmitted.class);
    public static final EventType<CancellationRequested> ORDER_CANCELLATION_REQUESTED =
            type("order.cancellation-requested.v1", STOREFRONT, CancellationRequested.class);
    public static final EventType<ReturnRequested> ORDER_RETURN_REQUESTED =
            type("order.return-requested.v1", STOREFRONT, ReturnRequested.class);
    public static final EventType<PaymentRetryRequested> PAYMENT_RETRY_REQUESTED =
            type("payment.retry-requested.v1", STOREFRONT, PaymentRetryRequested.class);
    public static final EventType<PaymentNotified> PAYMENT_NOTIFIED =
            type("payment.notified.v1", STOREFRONT, PaymentNotified.class);
    public static final EventType<OrderPlaced> ORDER_PLACED = type("order.placed.v1", ORDER, OrderPlaced.class);
    public static final EventType<OrderConfirmed> ORDER_CONFIRMED =
            type("order.confirmed.v1", ORDER, OrderConfirmed.class);
    public static final EventType<OrderRejected> ORDER_REJECTED = type("order.rejected.v1", ORDER, OrderRejected.class);
    public static final EventType<OrderCancelled> ORDER_CANCELLED =
            type("order.cancelled.v1", ORDER, OrderCancelled.class);
    public static final EventType<OrderExpired> ORDER_EXPIRED = type("order.expired.v1", ORDER, OrderExpired.class);
    public static final EventType<OrderShipped> ORDER_SHIPPED = type("order.shipped.v1", ORDER, OrderShipped.class);
    public static final EventType<OrderDelivered> ORDER_DELIVERED =
            type("order.delivered.v1", ORDER, OrderDelivered.class);
    public static final EventType<OrderReturned> ORDER_RETURNED = type("order.returned.v1", ORDER, OrderReturned.class);
    public static final EventType<OrderLinesCancelled> ORDER_LINES_CANCELLED =
            type("order.lines-cancelled.v1", ORDER, OrderLinesCancelled.class);
    public static final EventType<OrderCancellationRefused> ORDER_CANCELLATION_REFUSED =
            type("order.cancellation-refused.v1", ORDER, OrderCancellationRefused.class);
    public static final EventType<OrderReturnRecorded> ORDER_RETURN_RECORDED =
            type("order.return-recorded.v1", ORDER, OrderReturnRecorded.class);
    public static final EventType<OrderReturnAccepted> ORDER_RETURN_ACCEPTED =
            type("order.return-accepted.v1", ORDER, OrderReturnAccepted.class);
    public static final EventType<OrderReturnRefused> ORDER_RETURN_REFUSED =
            type("order.return-refused.v1", ORDER, OrderReturnRefused.class);
    public static final EventType<PaymentCaptured> PAYMENT_CAPTURED =
            type("payment.captured.v1", ORDER, PaymentCaptured.class);
    public static final EventType<PaymentRefunded> PAYMENT_REFUNDED =
            type("payment.refunded.v1", ORDER, PaymentRefunded.class);
    public static final EventType<PaymentFailed> PAYMENT_FAILED = type("payment.failed.v1", ORDER, PaymentFailed.class);
    public static final EventType<PaymentActionRequired> PAYMENT_ACTION_REQUIRED =
            type("payment.action-required.v1", ORDER, PaymentActionRequired.class);
    public static final EventType<StockReserved> INVENTORY_RESERVED =
            type("inventory.reserved.v1", INVENTORY, StockReserved.class);
    public static final EventType<StockRejected> INVENTORY_REJECTED =
            type("inventory.rejected.v1", INVENTORY, StockRejected.class);
    public static final EventType<StockCommitted> INVENTORY_COMMITTED =
            type("inventory.committed.v1", INVENTORY, StockCommitted.class);
    public static final EventType<StockReleased> INVENTORY_RELEASED =
            type("inventory.released.v1", INVENTORY, StockReleased.class);
    public static final EventType<StockExpired> INVENTORY_EXPIRED =
            type("inventory.expired.v1", INVENTORY, StockExpired.class);
    public static final EventType<StockAdjusted> STOCK_ADJUSTED =
            type("stock.adjusted.v1", INVENTORY, StockAdjusted.class);

    public static final EventType<InventoryNoted> INVENTORY_NOTED =
            type("inventory.noted.v1", INVENTORY, InventoryNoted.class);
    public static final EventType<StorefrontNoted> STOREFRONT_NOTED =
            type("storefront.noted.v1", STOREFRONT, StorefrontNoted.class);

    public static final EventType<CustomerErasureRequested> CUSTOMER_ERASURE_REQUESTED =
            type("customer.erasure-requested.v1", STOREFRONT, CustomerErasureRequested.class);
    public static final EventType<OrderCustomerErased> ORDER_CUSTOMER_ERASED =
            type("order.customer-erased.v1", ORDER, OrderCustomerErased.class);
    public static final EventType<CustomerErased> CUSTOMER_ERASED =
            type("customer.erased.v1", STOREFRONT, CustomerErased.class);
    public static final EventType<WebhookCustomerErased> WEBHOOK_CUSTOMER_ERASED =
            type("webhook.customer-erased.v1", WEBHOOK, WebhookCustomerErased.class);

    public static final EventCatalog CATALOG = new EventCatalog(List.of(
            CART_OPENED,
            CHECKOUT_SUBMITTED,
            ORDER_CANCELLATION_REQUESTED,
            ORDER_RETURN_REQUESTED,
            PAYMENT_RETRY_REQUESTED,
            PAYMENT_NOTIFIED,
            ORDER_PLACED,
            ORDER_CONFIRMED,
            ORDER_REJECTED,
            ORDER_CANCELLED,
            ORDER_EXPIRED,
            ORDER_SHIPPED,
            ORDER_DELIVERED,
            ORDER_RETURNED,
            ORDER_LINES_CANCELLED,
            ORDER_CANCELLATION_REFUSED,
            ORDER_RETURN_RECORDED,
            ORDER_RETURN_ACCEPTED,
            ORDER_RETURN_REFUSED,
            PAYMENT_CAPTURED,
            PAYMENT_REFUNDED,
            PAYMENT_FAILED,
            PAYMENT_ACTION_REQUIRED,
            INVENTORY_RESERVED,
            INVENTORY_REJECTED,
            INVENTORY_COMMITTED,
            INVENTORY_RELEASED,
            INVENTORY_EXPIRED,
            STOCK_ADJUSTED,
            INVENTORY_NOTED,
            STOREFRONT_NOTED,
            CUSTOMER_ERASURE_REQUESTED,
            ORDER_CUSTOMER_ERASED,
            CUSTOMER_ERASED,
            WEBHOOK_CUSTOMER_ERASED));

    private KioskEvents() {}

    private static <E extends EventData> EventType<E> type(String shortName, URI source, Class<E> data) {
        return new EventType<>("dev.kiosk." + shortName, source, data);
    }
}
