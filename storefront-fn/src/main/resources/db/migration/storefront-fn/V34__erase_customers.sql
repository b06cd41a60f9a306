-- Who wants to be forgotten, by a keyed hash of their address: staff can tell later that it was done, and nobody who it was. Null
-- where nobody asked, and time was over.
create table erasure (
    id           uuid        primary key,
    address_key  bytea,
    requested_at timestamptz not null,
    completed_at timestamptz
);

create unique index erasure_under_way on erasure (address_key) where completed_at is null;
create index erasure_by_time on erasure (requested_at desc, id desc);

-- How far the customer of an order is forgotten. waits_for is why order-fn has not yet.
alter table customer
    add column erasure_id        uuid references erasure,
    add column erasure_state     text check (erasure_state in ('asked', 'open', 'forgotten', 'done')),
    add column erasure_waits_for text not null default '',
    add constraint customer_erasure_is_whole check ((erasure_id is null) = (erasure_state is null));

create index customer_by_address on customer (lower(email collate pg_c_utf8)) where email <> '';
create index customer_to_forget on customer (created_at) where erasure_id is null;
create index customer_by_erasure on customer (erasure_id) where erasure_id is not null;

-- What the law wants kept of a customer who is forgotten otherwise: who was billed, and where. Nothing shows it.
create table kept_customer (
    ref        uuid        primary key references customer (ref) on delete cascade,
    billed     jsonb       not null,
    keep_until timestamptz not null
);

create index kept_customer_until on kept_customer (keep_until);

call audit('erasure', 'address_key');
