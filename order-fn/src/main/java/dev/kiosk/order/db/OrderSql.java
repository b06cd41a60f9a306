package dev.kiosk.order.db;

/** The statements of {@link R2dbcOrders}. */
final class OrderSql {

    static final String PLACE = """
            with placed as (
                insert into orders (id, version, status, customer_ref, currency, shipping, discount, tax, total,
                    payment_token, placed_at, expires_at)
                select id, version, status, customer_ref, currency, shipping, discount, tax, total,
                    payment_token, placed_at, expires_at
                from json_populate_recordset(null::orders, cast(:orders as json))
                on conflict (id) do nothing returning id),
            lined as (
                insert into order_line
                select line.* from json_populate_recordset(null::order_line, cast(:lines as json)) as line
                join placed on placed.id = line.order_id),
            told as (
                insert into timeline (order_id, version, at, actor, who, what, why)
                select entry.order_id, entry.version, entry.at, entry.actor, entry.who, entry.what, entry.why
                from json_populate_recordset(null::timeline, cast(:entries as json)) as entry
                join placed on placed.id = entry.order_id)
            select id from placed
            """;

    static final String READ = "select " + PurchaseRow.COLUMNS + """
            from orders o left join payment p on p.order_id = o.id
            where o.id = any(cast(:ids as uuid[]))
            """;

    static final String LOCK = """
            select id from orders where id = any(cast(:ids as uuid[])) order by id for no key update
            """;

    static final String LOCK_OVERDUE = """
            select id from orders where status in ('placed', 'reserved') and expires_at <= :now
            order by expires_at limit :limit for no key update skip locked
            """;

    static final String SAVE = """
            with moved as (
                update orders set version = next.version, status = next.status, reason = next.reason,
                    carrier = next.carrier, tracking = next.tracking, payment_token = next.payment_token
                from json_populate_recordset(null::orders, cast(:orders as json)) as next
                where orders.id = next.id and orders.version < next.version),
            learned as (
                update payment set status = next.status, provider_ref = next.provider_ref, captured = next.captured,
                    refunded = next.refunded, failure_code = next.failure_code, action_url = next.action_url,
                    refusals = next.refusals, dispute_ref = next.dispute_ref, dispute_status = next.dispute_status,
                    dispute_amount = next.dispute_amount, dispute_reason = next.dispute_reason,
                    reconcile_at = coalesce(payment.reconcile_at, case when next.dispute_status = 'open' then :due end),
                    attempts = case when next.refusals > payment.refusals then payment.attempts else 0 end,
                    due_at = case when next.refusals > payment.refusals then payment.due_at else :due end
                from json_populate_recordset(null::payment, cast(:payments as json)) as next
                where payment.id = next.id)
            insert into timeline (order_id, version, at, actor, who, what, why)
            select order_id, version, at, actor, who, what, why
            from json_populate_recordset(null::timeline, cast(:entries as json))
            """;

    private OrderSql() {}
}
