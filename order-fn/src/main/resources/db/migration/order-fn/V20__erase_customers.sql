-- Orders whose customer wants to be forgotten, while they are not at their end; of some the checkout is yet to come.
create table waiting_erasure (
    order_id     uuid        primary key,
    erasure_id   uuid        not null,
    requested_at timestamptz not null
);

-- Since when the customer of an order is forgotten.
alter table orders add column erased_at timestamptz;

create index dead_letter_by_subject on dead_letter (subject) where subject is not null;
create index bank_transfer_received_at on bank_transfer (received_at) where statement <> '';
