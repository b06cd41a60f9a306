package dev.kiosk.storefront.checkout.db;

import dev.kiosk.fn.group.BatchStatement;
import dev.kiosk.storefront.checkout.domain.CheckoutKeys;
import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keys, one at a time by their primary key: an insert waits for the transaction that is inserting the same one. */
@Repository
class R2dbcCheckoutKeys implements CheckoutKeys {

    private final DatabaseClient database;
    private final Clock clock;
    private final BatchStatement<Wanted, Boolean> claiming = BatchStatement.owning(Wanted::key, this::insert);

    R2dbcCheckoutKeys(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param fingerprint in hexadecimal digits */
    private record Wanted(IdempotencyKey key, String fingerprint, UUID orderId, Instant at) {}

    @Override
    public Mono<Claim> claim(IdempotencyKey key, byte[] fingerprint, UUID orderId, Instant at) {
        return claiming.take(new Wanted(key, HexFormat.of().formatHex(fingerprint), orderId, at))
                .flatMap(ours -> ours ? Mono.just(new Claim.Fresh()) : used(key, fingerprint));
    }

    /** Whether each is the wanter's. In the order of keys, so that no two crowds wait for each other. */
    private Mono<List<Boolean>> insert(List<Wanted> crowd) {
        return database.sql("""
                        insert into checkout_key (key, fingerprint, order_id, created_at)
                        select key, decode(fingerprint, 'hex'), order_id, created_at
                        from unnest(cast(:keys as text[]), cast(:fingerprints as text[]), cast(:orderIds as uuid[]),
                            cast(:times as timestamptz[])) as given (key, fingerprint, order_id, created_at)
                        order by key
                        on conflict do nothing returning key
                        """)
                .bind("keys", Columns.of(crowd, wanted -> wanted.key().value()))
                .bind("fingerprints", Columns.of(crowd, Wanted::fingerprint))
                .bind("orderIds", crowd.stream().map(Wanted::orderId).toArray(UUID[]::new))
                .bind("times", crowd.stream().map(Wanted::at).toArray(Instant[]::new))
                .map(row -> Columns.text(row, "key"))
                .all()
                .collect(Collectors.toSet())
                .map(ours -> crowd.stream()
                        .map(wanted -> ours.contains(wanted.key().value()))
                        .toList());
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
