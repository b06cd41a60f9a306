-- How much of each line has left the house and come back; an order none of whose lines is here left whole once it is shipped.
-- Changed under the lock of its order only.
create table fulfilment (
    order_id uuid not null references orders,
    sku      text not null,
    quantity int  not null,
    shipped  int  not null,
    returned int  not null,
    primary key (order_id, sku),
    constraint fulfilment_of_what_was_ordered check (0 <= returned and returned <= shipped and shipped <= quantity)
);

create table parcel (
    order_id uuid        not null references orders,
    carrier  text        not null,
    tracking text        not null,
    sent_at  timestamptz not null,
    primary key (order_id, carrier, tracking)
);

-- What staff took back, by the key of who told.
create table goods_return (
    order_id    uuid        not null references orders,
    key         text        not null,
    reason      text        not null,
    returned_at timestamptz not null,
    primary key (order_id, key)
);
