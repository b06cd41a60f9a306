-- The books of the sandbox payment provider, which stands for a company of its own: nothing refers to them, they refer to
-- nothing. Each amount moves in one row of sandbox_movement, so the money is counted there.
create table sandbox_payment (
    key        uuid        primary key,
    ref        text        not null unique,
    order_id   uuid        not null,
    token      text        not null,
    currency   text        not null,
    amount     bigint      not null check (amount > 0),
    status     text        not null check (status in ('unseen', 'action-required', 'authorised', 'captured', 'declined', 'voided')),
    code       text,
    captured   bigint      not null default 0,
    refunded   bigint      not null default 0,
    attempts   int         not null default 1,
    created_at timestamptz not null default now(),
    check (0 <= refunded and refunded <= captured and captured <= amount)
);

create table sandbox_movement (
    key         text        primary key,
    payment_key uuid        not null references sandbox_payment,
    kind        text        not null check (kind in ('capture', 'refund')),
    amount      bigint      not null check (amount > 0),
    at          timestamptz not null default now()
);

create index sandbox_movement_payment on sandbox_movement (payment_key);
