-- What is in the house, by SKU. The checks are the last line against overselling: no code can sell what is not there.
-- version grows by one with each change, so that whoever is told of changes out of order knows the newest.
create table stock (
    sku        text        collate "C" primary key,
    on_hand    bigint      not null default 0,
    reserved   bigint      not null default 0,
    version    bigint      not null default 0,
    changed_at timestamptz not null default now(),
    constraint stock_on_hand_not_negative check (on_hand >= 0),
    constraint stock_reserved_not_negative check (reserved >= 0),
    constraint stock_reserved_is_on_hand check (reserved <= on_hand)
) with (fillfactor = 50);

-- What one order holds, has taken, or gave back. One without lines was released before it was asked for.
create table reservation (
    id         uuid        primary key,
    order_id   uuid        not null unique,
    status     text        not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    constraint reservation_status_known
        check (status in ('held', 'committed', 'released', 'expired', 'rejected'))
) with (fillfactor = 80);

-- The holds that are, or will be, overdue.
create index reservation_held_until on reservation (expires_at) where status = 'held';

-- The lines of a reservation, with what its last change left of the SKU.
-- The lines of a rejected one are what fell short: asked for, and available; version 0 is a SKU that does not exist.
create table reservation_line (
    reservation_id  uuid   not null references reservation (id),
    sku             text   collate "C" not null,
    quantity        int    not null,
    available_after bigint not null,
    stock_version   bigint not null,
    primary key (reservation_id, sku),
    constraint reservation_line_quantity_positive check (quantity > 0),
    constraint reservation_line_available_not_negative check (available_after >= 0)
);

-- Every change of on_hand that no order made: on_hand is their sum, less what committed reservations took.
create table stock_adjustment (
    id             bigint      generated always as identity primary key,
    sku            text        collate "C" not null references stock (sku),
    delta          bigint      not null,
    on_hand        bigint      not null,
    source         text        not null,
    reason         text        not null,
    correlation_id text        not null,
    at             timestamptz not null default now(),
    constraint stock_adjustment_source_known check (source in ('adjustment', 'import'))
);

create index stock_adjustment_of_sku on stock_adjustment (sku, id);
