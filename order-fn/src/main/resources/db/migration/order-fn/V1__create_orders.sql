-- Amounts are minor units of the order's currency. What was ordered never changes; version counts the moves of status.
create table orders (
    id            uuid        primary key,
    version       bigint      not null check (version > 0),
    status        text        not null check (status in ('placed', 'reserved', 'confirmed', 'shipped', 'delivered',
                                                         'rejected', 'cancelled', 'expired', 'refunded')),
    reason        text        check (reason is not null or status not in ('rejected', 'cancelled', 'expired', 'refunded')),
    customer_ref  text        not null,
    currency      text        not null check (currency ~ '^[A-Z]{3}$'),
    shipping      bigint      not null check (shipping >= 0),
    discount      bigint      not null check (discount >= 0),
    tax           bigint      not null check (tax >= 0),
    total         bigint      not null check (total >= 0),
    payment_token text        not null,
    carrier       text        check (carrier is not null or status not in ('shipped', 'delivered')),
    tracking      text        check ((tracking is null) = (carrier is null)),
    placed_at     timestamptz not null,
    expires_at    timestamptz not null
) with (fillfactor = 80);

create index orders_newest on orders (placed_at desc, id desc);
create index orders_by_status on orders (status, placed_at desc, id desc);
create index orders_by_customer on orders (customer_ref, placed_at desc, id desc);
create index orders_overdue on orders (expires_at) where status in ('placed', 'reserved');

create table order_line (
    order_id   uuid   not null references orders,
    position   int    not null,
    sku        text   not null,
    quantity   int    not null check (quantity > 0),
    unit_price bigint not null check (unit_price >= 0),
    primary key (order_id, position),
    unique (order_id, sku)
);

-- What happened to an order, in the order of id.
create table timeline (
    order_id uuid        not null references orders,
    id       bigint      generated always as identity,
    version  bigint      not null,
    at       timestamptz not null,
    actor    text        not null check (actor in ('customer', 'staff', 'payment', 'inventory', 'clock')),
    what     text        not null,
    why      text,
    primary key (order_id, id)
);
