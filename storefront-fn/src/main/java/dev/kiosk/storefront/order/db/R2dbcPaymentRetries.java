package dev.kiosk.storefront.order.db;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.order.domain.PaymentRetries;
import dev.kiosk.storefront.order.domain.PaymentRetry;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Retries: the primary key lets one follow each attempt. */
@Repository
class R2dbcPaymentRetries implements PaymentRetries {

    private final DatabaseClient database;

    R2dbcPaymentRetries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<PaymentRetry>> ofOrder(UUID orderId) {
        return database.sql("select payment_id, key, fingerprint from payment_retry where order_id = :order")
                .bind("order", orderId)
                .map(R2dbcPaymentRetries::retry)
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> add(UUID orderId, PaymentRetry retry, Instant at) {
        IdempotencyKey key = retry.key();
        return database.sql("""
                        with told as (
                            insert into order_timeline (order_id, event, event_id, at, detail)
                            values (:order, 'payment.retry-requested', cast(cast(:after as uuid) as text), :at, ''))
                        insert into payment_retry (order_id, payment_id, key, fingerprint, requested_at)
                        values (:order, :after, :key, :fingerprint, :at)
                        """)
                .bind("order", orderId)
                .bind("after", retry.after())
                .bind("key", Parameters.in(R2dbcType.VARCHAR, key == null ? null : key.value()))
                .bind("fingerprint", retry.fingerprint())
                .bind("at", at)
                .then();
    }

    private static PaymentRetry retry(Readable row) {
        String key = row.get("key", String.class);
        return new PaymentRetry(
                Columns.uuid(row, "payment_id"),
                key == null ? null : new IdempotencyKey(key),
                Columns.text(row, "fingerprint"));
    }
}
