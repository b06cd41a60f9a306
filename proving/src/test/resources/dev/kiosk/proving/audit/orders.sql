insert into orders (id, version, status, reason, customer_ref, currency, shipping, discount, tax, total, payment_token, placed_at, expires_at)
select ('00000000-0000-7000-8000-00000000000' || id)::uuid, 3, status, reason, 'ff', 'GBP', 0, 0, 0, 1000, 'tok', now(), now()
from (values ('a', 'confirmed', null), ('b', 'cancelled', 'cancelled-by-customer'), ('c', 'rejected', 'out-of-stock'), ('d', 'cancelled', 'card-declined'), ('e', 'confirmed', null)) as given (id, status, reason);

insert into order_line (order_id, position, sku, quantity, unit_price)
select id, 1, case when status = 'rejected' then 'SCARCE' else 'MUG' end, 2, 500 from orders;

insert into timeline (order_id, version, at, actor, what)
select ('00000000-0000-7000-8000-00000000000' || id)::uuid, 1, now(), 'clock', what
from (values ('a', '{order-placed,payment-captured,stock-reserved,order-confirmed,stock-committed}'::text[]),
             ('b', '{order-placed,payment-captured,stock-reserved,order-confirmed,stock-committed,order-cancelled,payment-refunded,stock-released}'),
             ('c', '{order-placed,order-rejected}'),
             ('d', '{order-placed,payment-failed,stock-reserved,order-cancelled,stock-released}'),
             ('e', '{order-placed,payment-captured,stock-reserved,order-confirmed,stock-committed}')) as given (id, whats),
    unnest(whats) as what;

insert into payment (id, order_id, provider, provider_ref, status, currency, amount, captured, refunded, failure_code, opened_at, due_at)
select ('00000000-0000-7000-8000-0000000000a' || id)::uuid, ('00000000-0000-7000-8000-00000000000' || id)::uuid, 'sandbox', 'pay_' || id, status, 'GBP', 1000, captured, refunded, code, now(), now()
from (values ('a', 'captured', 1000, 0, null), ('b', 'refunded', 1000, 1000, null), ('d', 'failed', 0, 0, 'card-declined'), ('e', 'captured', 1000, 0, null)) as given (id, status, captured, refunded, code);

insert into sandbox_payment (key, ref, order_id, token, currency, amount, status, code, captured, refunded)
select id, provider_ref, order_id, 'tok', 'GBP', 1000, case status when 'failed' then 'declined' else 'captured' end, failure_code, captured, refunded from payment;

insert into sandbox_movement (key, payment_key, kind, amount)
select key || ':capture', key, 'capture', captured from sandbox_payment where captured > 0
union all select key || ':refund', key, 'refund', refunded from sandbox_payment where refunded > 0;
