-- How the payment of an order stands, by what was said last of it: which attempt it is, and until when the order waits for another
-- means of payment where that attempt came to nothing.
alter table order_view
    add column payment_id    uuid,
    add column payment_stage text check (payment_stage in ('action-required', 'failed', 'captured')),
    add column payment_at    timestamptz,
    add column payable_until timestamptz;

-- Customers who pay by another means: after an attempt that came to nothing one other follows, however often they ask.
create table payment_retry (
    order_id     uuid        not null references order_view (order_id) on delete cascade,
    payment_id   uuid        not null,
    key          text,
    fingerprint  text        not null,
    requested_at timestamptz not null,
    primary key (order_id, payment_id)
);

create unique index payment_retry_by_key on payment_retry (order_id, key) where key is not null;

-- Until when a customer can do what a letter asks for.
alter table notification add column until timestamptz;
