package dev.kiosk.order.db;

import dev.kiosk.contracts.Money;
import dev.kiosk.order.domain.CaptureAt;
import dev.kiosk.order.domain.Dispute;
import dev.kiosk.order.domain.Order;
import dev.kiosk.order.domain.OrderId;
import dev.kiosk.order.domain.OrderStatus;
import dev.kiosk.order.domain.Parcel;
import dev.kiosk.order.domain.Payment;
import dev.kiosk.order.domain.PaymentId;
import dev.kiosk.order.domain.PaymentStatus;
import dev.kiosk.order.domain.Purchase;
import io.r2dbc.spi.Readable;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order with its payment, as it is read. */
final class PurchaseRow {

    /** Of {@code orders o} and {@code payment p}. */
    static final String COLUMNS = """
            o.id, o.version, o.status, o.reason, o.total, o.currency, o.payment_token, o.expires_at, o.carrier, o.tracking,
            p.id as payment_id, p.provider, p.provider_ref, p.status as payment_status, p.amount, p.captured, p.refunded,
            p.failure_code, p.action_url, p.opened_at, p.capture_at, p.refusals,
            p.dispute_ref, p.dispute_status, p.dispute_amount, p.dispute_reason
            """;

    private PurchaseRow() {}

    static Purchase read(Readable row) {
        OrderId id = new OrderId(get(row, "id", UUID.class));
        String currency = get(row, "currency", String.class);
        return new Purchase(order(row, id, currency), payment(row, id, currency));
    }

    static OrderId id(Readable row) {
        return new OrderId(get(row, "id", UUID.class));
    }

    private static Order order(Readable row, OrderId id, String currency) {
        String carrier = row.get("carrier", String.class);
        return new Order(
                id,
                get(row, "version", Long.class),
                OrderStatus.of(get(row, "status", String.class)).orElseThrow(),
                row.get("reason", String.class),
                Money.of(get(row, "total", Long.class), currency),
                get(row, "payment_token", String.class),
                get(row, "expires_at", Instant.class),
                carrier == null ? null : new Parcel(carrier, get(row, "tracking", String.class)));
    }

    private static @Nullable Payment payment(Readable row, OrderId order, String currency) {
        UUID id = row.get("payment_id", UUID.class);
        if (id == null) {
            return null;
        }
        String actionUrl = row.get("action_url", String.class);
        return new Payment(
                new PaymentId(id),
                order,
                get(row, "provider", String.class),
                row.get("provider_ref", String.class),
                PaymentStatus.of(get(row, "payment_status", String.class)),
                Money.of(get(row, "amount", Long.class), currency),
                get(row, "captured", Long.class),
                get(row, "refunded", Long.class),
                row.get("failure_code", String.class),
                actionUrl == null ? null : URI.create(actionUrl),
                get(row, "opened_at", Instant.class),
                CaptureAt.of(get(row, "capture_at", String.class)),
                get(row, "refusals", Integer.class),
                dispute(row));
    }

    static @Nullable Dispute dispute(Readable row) {
        String ref = row.get("dispute_ref", String.class);
        return ref == null
                ? null
                : new Dispute(
                        ref,
                        Dispute.Status.of(get(row, "dispute_status", String.class)),
                        get(row, "dispute_amount", Long.class),
                        get(row, "dispute_reason", String.class));
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
