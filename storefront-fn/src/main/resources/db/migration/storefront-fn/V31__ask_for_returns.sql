-- The goods that an entry is about, as a list of SKU and quantity: of a parcel, come back, asked to be sent back. Null where it is
-- about none, or of an earlier release.
alter table order_timeline add column goods jsonb;

-- What customers want to send back, by the key that makes asking again harmless; withdrawals are in the timeline only.
create table order_return (
    id           uuid        primary key,
    order_id     uuid        not null references order_view (order_id) on delete cascade,
    key          text        not null,
    fingerprint  text        not null,
    requested_at timestamptz not null,
    constraint order_return_once unique (order_id, key)
);
