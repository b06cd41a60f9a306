package dev.kiosk.storefront.privacy.db;

import dev.kiosk.storefront.privacy.domain.PersonalData;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Empties the columns of the register of personal data: db/personal-data. */
@Repository
class R2dbcPersonalData implements PersonalData {

    /** An order that money was taken for is in the books. */
    private static final String KEEP = """
            insert into kept_customer (ref, billed, keep_until)
            select ref, coalesce(billing, jsonb_build_object('name', name, 'company', company, 'line1', line1, 'line2', line2,
                    'city', city, 'region', region, 'postcode', postcode, 'country', country))
                    || jsonb_build_object('vatId', vat_id),
                date_trunc('year', submitted_at) + interval '1 year' + cast(:records as interval)
            from customer join order_view v on customer_ref = ref
            where order_id = any (cast(:orders as uuid[])) and email <> ''
                and exists (select from order_timeline t where t.order_id = v.order_id and event = 'payment.captured')
            on conflict do nothing
            """;

    /** What is yet to be written goes nowhere any more. */
    private static final List<String> FORGET = List.of("""
            update customer set name = '', company = '', email = '', telephone = '', vat_id = null, line1 = '', line2 = null,
                city = '', region = '', postcode = '', billing = null
            from order_view where ref = customer_ref and order_id = any (cast(:orders as uuid[]))
            """, """
            update notification set subject = '', body = '', error = '', reason = '', carrier = '', tracking = '', said = null,
                settled_at = coalesce(settled_at, now()),
                state = case when state in ('sending', 'waiting') then 'undeliverable' else state end
            where order_id = any (cast(:orders as uuid[]))
            """, """
            update order_timeline set detail = '' where order_id = any (cast(:orders as uuid[]))
                and event in ('order.shipped', 'order.cancellation-requested', 'order.return-accepted', 'order.return-refused',
                    'payment.action-required')
            """, """
            delete from promotion_customer where customer_key in (
                select customer_key from promotion_use where order_id = any (cast(:orders as uuid[])))
            """, """
            update promotion_use set customer_key = '' where order_id = any (cast(:orders as uuid[]))
            """, """
            delete from checkout_key where order_id = any (cast(:orders as uuid[]))
            """, """
            update payment_retry set key = null, fingerprint = '' where order_id = any (cast(:orders as uuid[]))
            """, """
            update order_return set key = cast(id as text), fingerprint = '' where order_id = any (cast(:orders as uuid[]))
            """);

    private final DatabaseClient database;

    R2dbcPersonalData(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> forgetCustomersOf(List<UUID> orderIds, Period records) {
        UUID[] orders = orderIds.toArray(UUID[]::new);
        return database.sql(KEEP)
                .bind("orders", orders)
                .bind("records", records.toString())
                .then()
                .thenMany(Flux.fromIterable(FORGET))
                .concatMap(sql -> database.sql(sql).bind("orders", orders).then())
                .then();
    }

    @Override
    public Mono<Void> forgetBesidesOrders(Collection<String> addresses) {
        return Flux.just("stock_alert", "account", "sign_in")
                .concatMap(table -> database.sql(
                                "delete from " + table + " where lower(email) = any (cast(:addresses as text[]))")
                        .bind("addresses", addresses.toArray(String[]::new))
                        .then())
                .then();
    }

    @Override
    public Mono<Long> forgetAccounts(Instant before, int limit) {
        return database.sql("""
                        delete from account where id in (
                            select id from account where signed_in_at < :before order by signed_in_at limit :limit)
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .fetch()
                .rowsUpdated();
    }

    @Override
    public Mono<Long> forgetKept(Instant now, int limit) {
        return database.sql("""
                        delete from kept_customer where ref in (
                            select ref from kept_customer where keep_until <= :now order by keep_until limit :limit)
                        """).bind("now", now).bind("limit", limit).fetch().rowsUpdated();
    }
}
