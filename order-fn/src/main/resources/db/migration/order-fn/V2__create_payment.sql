-- What is known of an order's payment; the provider knows the truth. The id is the provider's idempotency key. Changed under
-- the lock of its order only. An unsettled payment is the sweep's business once it is due.
create table payment (
    id           uuid        primary key,
    order_id     uuid        not null unique references orders,
    provider     text        not null,
    provider_ref text,
    status       text        not null check (status in ('authorising', 'action-required', 'authorised', 'captured',
                                                        'refund-due', 'refunded', 'failed', 'voided')),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    amount       bigint      not null check (amount > 0),
    captured     bigint      not null default 0,
    refunded     bigint      not null default 0,
    failure_code text,
    action_url   text,
    opened_at    timestamptz not null,
    attempts     int         not null default 0,
    due_at       timestamptz not null,
    check (0 <= refunded and refunded <= captured and captured <= amount),
    check (captured > 0 or status not in ('captured', 'refund-due', 'refunded')),
    check (failure_code is not null or status <> 'failed')
) with (fillfactor = 80);

create index payment_unsettled on payment (due_at)
    where status in ('authorising', 'action-required', 'authorised', 'refund-due');
