package dev.kiosk.storefront.returns.db;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.order.db.GoodsJson;
import dev.kiosk.storefront.order.domain.IdempotencyKey;
import dev.kiosk.storefront.order.domain.OrderView;
import dev.kiosk.storefront.order.domain.TimelineDetail;
import dev.kiosk.storefront.returns.domain.ReturnWish;
import dev.kiosk.storefront.returns.domain.ReturnWishes;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Returns: the key of an order lets one of each be asked for. */
@Repository
class R2dbcReturnWishes implements ReturnWishes {

    private final DatabaseClient database;

    R2dbcReturnWishes(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<String> asked(UUID orderId, IdempotencyKey key) {
        return database.sql("select fingerprint from order_return where order_id = :order and key = :key")
                .bind("order", orderId)
                .bind("key", key.value())
                .map(row -> Columns.text(row, "fingerprint"))
                .one();
    }

    @Override
    public Mono<Void> add(UUID orderId, UUID id, ReturnWish wish, Instant at) {
        return database.sql("""
                        with told as (
                            insert into order_timeline (order_id, event, event_id, at, detail, goods)
                            values (:order, :event, cast(cast(:id as uuid) as text), :at, :detail, cast(:goods as jsonb)))
                        insert into order_return (id, order_id, key, fingerprint, requested_at)
                        values (:id, :order, :key, :fingerprint, :at)
                        """)
                .bind("order", orderId)
                .bind("event", OrderView.RETURN_ASKED)
                .bind("id", id)
                .bind("at", at)
                .bind("detail", TimelineDetail.goods(wish.lines()))
                .bind("goods", Objects.requireNonNull(GoodsJson.write(wish.lines())))
                .bind("key", wish.key().value())
                .bind("fingerprint", wish.fingerprint())
                .then();
    }

    @Override
    public Mono<Void> withdraw(UUID orderId, UUID id, Instant at) {
        return database.sql("""
                        insert into order_timeline (order_id, event, event_id, at, detail)
                        values (:order, :event, cast(cast(:id as uuid) as text), :at, '')
                        """)
                .bind("order", orderId)
                .bind("event", OrderView.WITHDRAWN)
                .bind("id", id)
                .bind("at", at)
                .then();
    }
}
