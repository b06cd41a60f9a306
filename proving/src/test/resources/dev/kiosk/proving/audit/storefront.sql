-- Five orders: a is confirmed, b was cancelled and refunded, c was rejected, d was declined, e is confirmed and nobody's who was answered.
insert into customer (ref, name, email, line1, city, postcode, country, created_at)
values ('00000000-0000-7000-8000-0000000000ff', 'Ada', 'ada@example.com', '1 Road', 'London', 'SW1', 'GB', now());

insert into order_view (order_id, customer_ref, currency, subtotal, shipping, discount, tax, total, submitted_at, stage, version, reserved, refunded, cancellation_at)
select ('00000000-0000-7000-8000-00000000000' || id)::uuid, '00000000-0000-7000-8000-0000000000ff', 'GBP', 1000, 0, 0, 0, 1000, now(), stage, 3, reserved, refunded, case when id = 'b' then now() end
from (values ('a', 'confirmed', true, 0), ('b', 'cancelled', true, 1000), ('c', 'rejected', false, 0), ('d', 'cancelled', true, 0), ('e', 'confirmed', true, 0)) as given (id, stage, reserved, refunded);

insert into order_view_line (order_id, position, sku, name, quantity, unit_price)
select order_id, 1, case when stage = 'rejected' then 'SCARCE' else 'MUG' end, 'Thing', 2, 500 from order_view;

insert into order_timeline (order_id, event, event_id, at, detail)
select ('00000000-0000-7000-8000-00000000000' || id)::uuid, event, gen_random_uuid(), now(), ''
from (values ('a', '{checkout.submitted,order.placed,inventory.reserved,order.confirmed,payment.captured}'::text[]),
             ('b', '{checkout.submitted,order.placed,inventory.reserved,order.confirmed,payment.captured,order.cancellation-requested,order.cancelled,inventory.released,payment.refunded}'),
             ('c', '{checkout.submitted,order.placed,inventory.rejected,order.rejected}'),
             ('d', '{checkout.submitted,order.placed,inventory.reserved,payment.failed,order.cancelled,inventory.released}'),
             ('e', '{checkout.submitted,order.placed,inventory.reserved,order.confirmed,payment.captured}')) as given (id, events),
    unnest(events) as event;

insert into checkout_key (key, fingerprint, order_id, created_at)
select 'key-' || right(order_id::text, 1), '\x00', order_id, now() from order_view;
