package dev.kiosk.storefront.privacy.db;

import dev.kiosk.storefront.db.Columns;
import dev.kiosk.storefront.privacy.domain.PersonalDataExport;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** The database makes the JSON, of a hundred orders with one statement: however many somebody has, none runs long. */
@Repository
class R2dbcPersonalDataExport implements PersonalDataExport {

    private static final int ORDERS_AT_ONCE = 100;

    private static final String ORDER_IDS = """
            select order_id from customer join order_view on customer_ref = ref
            where email <> '' and lower(email collate pg_c_utf8) = any (cast(:addresses as text[]))
            order by submitted_at, order_id
            """;

    private static final String ORDERS = """
            select cast(jsonb_build_object('function', 'storefront-fn', 'orderId', order_id, 'number', order_number(order_id),
                'customer', to_jsonb(c) - '{ref, erasure_id, erasure_state, erasure_waits_for}'::text[],
                'order', to_jsonb(v) - '{order_id, customer_ref}'::text[],
                'lines', array(select to_jsonb(l) - 'order_id' from order_view_line l where l.order_id = v.order_id
                    order by position),
                'timeline', array(select to_jsonb(t) - '{id, order_id, event_id, position}'::text[] from order_timeline t
                    where t.order_id = v.order_id order by position),
                'invoices', array(select document from invoice i where i.order_id = v.order_id order by issued_at),
                'letters', array(select jsonb_build_object('at', at, 'occasion', occasion, 'state', state, 'subject', subject,
                    'body', body) from notification n where n.order_id = v.order_id order by at)) as text) as piece
            from customer c join order_view v on customer_ref = ref
            where email <> '' and order_id = any (cast(:orders as uuid[]))
            order by submitted_at, order_id
            """;

    private static final String ACCOUNT = """
            select cast(jsonb_build_object('function', 'storefront-fn', 'account', to_jsonb(a) - '{id, version, cart_id}'::text[],
                'addresses', array(select to_jsonb(d) - '{account_id, id}'::text[] from account_address d where account_id = a.id),
                'consents', array(select to_jsonb(c) - '{account_id, id}'::text[] from account_consent c where account_id = a.id))
                as text) as piece
            from account a where lower(email) = any (cast(:addresses as text[]))
            """;

    private static final String ALERTS = """
            select cast(jsonb_build_object('function', 'storefront-fn', 'stockAlert', to_jsonb(a) - 'id') as text) as piece
            from stock_alert a where lower(email) = any (cast(:addresses as text[]))
            """;

    private final DatabaseClient database;

    R2dbcPersonalDataExport(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<String> of(Collection<String> addresses) {
        return Flux.concat(orders(addresses), pieces(ACCOUNT, addresses), pieces(ALERTS, addresses));
    }

    private Flux<String> orders(Collection<String> addresses) {
        return database.sql(ORDER_IDS)
                .bind("addresses", addresses.toArray(String[]::new))
                .map(row -> Columns.uuid(row, "order_id"))
                .all()
                .collectList()
                .flatMapIterable(found -> found)
                .buffer(ORDERS_AT_ONCE)
                .concatMap(this::orders, 0);
    }

    private Flux<String> orders(List<UUID> some) {
        return database.sql(ORDERS)
                .bind("orders", some.toArray(UUID[]::new))
                .map(row -> Columns.text(row, "piece"))
                .all();
    }

    private Flux<String> pieces(String sql, Collection<String> addresses) {
        return database.sql(sql)
                .bind("addresses", addresses.toArray(String[]::new))
                .map(row -> Columns.text(row, "piece"))
                .all();
    }
}
