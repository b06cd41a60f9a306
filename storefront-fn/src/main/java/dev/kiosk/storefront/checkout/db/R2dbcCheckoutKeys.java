package dev.kiosk.storefront.checkout.db;

import dev.kiosk.storefront.checkout.domain.CheckoutKeys;
import dev.kiosk.storefront.checkout.domain.IdempotencyKey;
import dev.kiosk.storefront.db.Columns;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keys, one at a time by their primary key: an insert waits for the transaction that is inserting the same one. */
@Repository
class R2dbcCheckoutKeys implements CheckoutKeys {

    private final DatabaseClient database;
    private final Clock clock;

    R2dbcCheckoutKeys(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Mono<Claim> claim(IdempotencyKey key, byte[] fingerprint, UUID orderId, Instant at) {
        return database.sql("""
                        insert into checkout_key (key, fingerprint, order_id, created_at)
                        values (:key, :fingerprint, :orderId, :at) on conflict do nothing
                        """)
                .bind("key", key.value())
                .bind("fingerprint", fingerprint)
                .bind("orderId", orderId)
                .bind("at", at)
                .fetch()
                .rowsUpdated()
                .flatMap(inserted -> inserted == 1 ? Mono.just(new Claim.Fresh()) : used(key, fingerprint));
    }

    @Override
    public Mono<Void> release(IdempotencyKey key) {
        return database.sql("delete from checkout_key where key = :key")
                .bind("key", key.value())
                .then();
    }

    @Override
    public Mono<Long> forgetOlderThan(Duration age, int limit) {
        return database.sql("""
                        delete from checkout_key where key in (
                            select key from checkout_key where created_at < :before
                            order by created_at limit :limit for update skip locked)
                        """)
                .bind("before", clock.instant().minus(age))
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Claim> used(IdempotencyKey key, byte[] fingerprint) {
        return database.sql("select order_id, fingerprint = :fingerprint as same from checkout_key where key = :key")
                .bind("fingerprint", fingerprint)
                .bind("key", key.value())
                .map(R2dbcCheckoutKeys::claim)
                .one();
    }

    private static Claim claim(Readable row) {
        return Columns.flag(row, "same") ? new Claim.Used(Columns.uuid(row, "order_id")) : new Claim.UsedOtherwise();
    }
}
