package dev.kiosk.storefront.cart.db;

import dev.kiosk.storefront.cart.domain.CouponTries;
import dev.kiosk.storefront.db.Columns;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tries, a row for a span of time. Counted at once and not with what follows: a refusal does not undo it. */
@Repository
class R2dbcCouponTries implements CouponTries {

    private static final String ALL = "all";
    private static final int AT_ONCE = 5_000;

    private final DatabaseClient database;

    R2dbcCouponTries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> take(UUID cartId, Instant at) {
        return database.sql("""
                        with own as (
                            insert into coupon_try (who, since, tries) values (:cart, :cartSince, 1)
                            on conflict (who, since) do update set tries = coupon_try.tries + 1
                            returning tries)
                        insert into coupon_try (who, since, tries) select :all, :allSince, 1 from own where tries <= :mostOfCart
                        on conflict (who, since) do update set tries = coupon_try.tries + 1
                        returning tries <= :mostOfAll as within
                        """)
                .bind("cart", cartId.toString())
                .bind("cartSince", OF_A_CART.since(at))
                .bind("mostOfCart", OF_A_CART.tries())
                .bind("all", ALL)
                .bind("allSince", OF_ALL.since(at))
                .bind("mostOfAll", OF_ALL.tries())
                .map(row -> Columns.flag(row, "within"))
                .one()
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Void> giveBack(UUID cartId, Instant at) {
        return database.sql("""
                        with own as (
                            update coupon_try set tries = tries - 1 where who = :cart and since = :cartSince returning who)
                        update coupon_try set tries = tries - 1 from own
                        where coupon_try.who = :all and since = :allSince
                        """)
                .bind("cart", cartId.toString())
                .bind("cartSince", OF_A_CART.since(at))
                .bind("all", ALL)
                .bind("allSince", OF_ALL.since(at))
                .then();
    }

    @Override
    public Mono<Long> forget(Instant before) {
        return database.sql("""
                        delete from coupon_try where (who, since) in (
                            select who, since from coupon_try where since < :before
                            order by since limit :limit for update skip locked)
                        """)
                .bind("before", before)
                .bind("limit", AT_ONCE)
                .fetch()
                .rowsUpdated();
    }
}
