-- Attempts to pay that others followed; payment has the last of each order, which is the one that counts. No money may be kept
-- for one of these: it is looked at once more when it is due, and whenever its provider says something about it.
create table earlier_payment (
    id           uuid        primary key,
    order_id     uuid        not null references orders,
    provider     text        not null,
    provider_ref text,
    token        text        not null,
    status       text        not null check (status in ('action-required', 'failed', 'voided')),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    amount       bigint      not null check (amount > 0),
    failure_code text,
    opened_at    timestamptz not null,
    capture_at   text        not null,
    attempts     int         not null default 0,
    due_at       timestamptz
);

create index earlier_payment_of_order on earlier_payment (order_id);
create index earlier_payment_due on earlier_payment (due_at) where due_at is not null;
