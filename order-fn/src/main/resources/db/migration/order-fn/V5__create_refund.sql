-- When money that is held is taken, and how often the provider would not give back what is due. promised is the sum of the
-- refunds below that are due or made: never more than was taken, whatever happens at once.
alter table payment
    add column capture_at text   not null default 'confirmation' check (capture_at in ('confirmation', 'shipping')),
    add column refusals   int    not null default 0 check (refusals >= 0),
    add column promised   bigint not null default 0,
    add constraint payment_promises_what_was_taken check (0 <= promised and promised <= captured);

-- What staff give back of a payment. The id identifies it to the provider, the key to who asked for it. Changed under the lock
-- of its order only. A refund that is due is the sweep's business once its time has come.
create table refund (
    id           uuid        primary key,
    order_id     uuid        not null references orders,
    key          text        not null,
    amount       bigint      not null check (amount > 0),
    reason       text        not null,
    status       text        not null check (status in ('due', 'made', 'failed')),
    code         text,
    refusals     int         not null default 0,
    requested_at timestamptz not null,
    attempts     int         not null default 0,
    due_at       timestamptz not null,
    unique (order_id, key)
);

create index refund_due on refund (due_at) where status = 'due';
