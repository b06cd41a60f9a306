-- Bank transfers that staff found on the shop's account, and what of them people send back. No money moves by these rows.
create table bank_transfer (
    payment_id  uuid        primary key references payment,
    order_id    uuid        not null references orders,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    amount      bigint      not null check (amount > 0),
    statement   text        not null,
    received_at timestamptz not null
);

create table bank_transfer_back (
    payment_id uuid        not null references bank_transfer,
    refund     text        not null,
    amount     bigint      not null check (amount > 0),
    at         timestamptz not null,
    primary key (payment_id, refund)
);
