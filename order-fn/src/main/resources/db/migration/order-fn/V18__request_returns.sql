-- What customers want to send back, by their own wish, and how far that is; lines is a list of SKU, quantity and what of it came
-- back. answer is what staff said to it. Changed under the lock of its order only.
create table requested_return (
    id           uuid        primary key,
    order_id     uuid        not null references orders,
    withdrawal   boolean     not null,
    reason       text        not null,
    status       text        not null check (status in ('requested', 'accepted', 'refused', 'done')),
    answer       text        not null default '',
    lines        text        not null,
    requested_at timestamptz not null
);

create index requested_return_of_order on requested_return (order_id, requested_at);
create index requested_return_waiting on requested_return (requested_at) where status = 'requested';
