package dev.kiosk.storefront.pricing.db;

import dev.kiosk.storefront.pricing.domain.Promotion;
import dev.kiosk.storefront.pricing.domain.PromotionUses;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Counts uses. Each count is raised by one conditional update, which waits for who is at it and looks again: its row is locked
 * from there to the end of the transaction, and no other promotion's.
 */
@Repository
class R2dbcPromotionUses implements PromotionUses {

    private static final String USE = """
        with counted as (
            update promotion set used = used + 1
            where key = :key and in_total is not null and used < in_total returning key),
        personal as (
            insert into promotion_customer (promotion_key, customer_key, used)
            select key, :customer, 1 from promotion
            where key = :key and per_customer is not null
                and (in_total is null or exists (select from counted))
            on conflict (promotion_key, customer_key) do update set used = promotion_customer.used + 1
                where promotion_customer.used < :perCustomer
            returning promotion_key),
        noted as (
            insert into promotion_use (order_id, promotion_key, customer_key, counted)
            select :orderId, key, :customer, in_total is not null from promotion
            where key = :key and (in_total is null or exists (select from counted))
                and (per_customer is null or exists (select from personal))
            returning promotion_key)
        select 1 as used from noted
        """;

    private static final String GIVE_BACK = """
        with given as (
            update promotion_use set given_back = true
            where order_id = any (cast(:ids as uuid[])) and not given_back
            returning promotion_key, customer_key, counted),
        fewer as (
            select promotion_key, count(*) as n from given where counted group by promotion_key),
        total as (
            update promotion set used = used - n
            from (select promotion_key, n from promotion join fewer on promotion_key = key
                order by key for no key update of promotion) locked
            where key = locked.promotion_key)
        update promotion_customer c set used = c.used - n
        from (select promotion_key, customer_key, count(*) as n from given group by promotion_key, customer_key) m
        where c.promotion_key = m.promotion_key and c.customer_key = m.customer_key
        """;

    private final DatabaseClient database;

    R2dbcPromotionUses(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> use(Promotion promotion, UUID orderId, byte[] customer) {
        Long perCustomer = promotion.limits().perCustomer();
        return database.sql(USE)
                .bind("key", promotion.key())
                .bind("orderId", orderId)
                .bind("customer", customer)
                .bind("perCustomer", perCustomer == null ? Long.MAX_VALUE : perCustomer)
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    @Override
    public Mono<Void> giveBack(Collection<UUID> orderIds) {
        return database.sql(GIVE_BACK)
                .bind("ids", orderIds.toArray(UUID[]::new))
                .then();
    }
}
