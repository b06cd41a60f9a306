create table cart (
    id             uuid        primary key,
    currency       text        not null,
    touched_at     timestamptz not null,
    checked_out_as uuid
);

create index cart_touched_at on cart (touched_at);

-- unit_price is the price that the customer was last shown, in minor units of the cart's currency.
create table cart_line (
    cart_id    uuid   not null references cart (id) on delete cascade,
    sku        text   not null,
    quantity   int    not null,
    unit_price bigint not null,
    position   bigint generated always as identity,
    primary key (cart_id, sku),
    constraint cart_line_quantity_is_sane check (quantity between 1 and 1000000),
    constraint cart_line_price_is_sane check (unit_price between 1 and 1000000000000)
);
