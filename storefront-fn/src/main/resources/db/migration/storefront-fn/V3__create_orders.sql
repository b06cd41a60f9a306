-- The only place where names, e-mail and postal addresses live; events carry the ref.
create table customer (
    ref        uuid        primary key,
    name       text        not null,
    email      text        not null,
    line1      text        not null,
    line2      text,
    city       text        not null,
    postcode   text        not null,
    country    text        not null,
    created_at timestamptz not null
);

-- The customer's view of an order: what was bought, and the facts that arrived since. stage is the state after the
-- order's event of the highest version; the status shown follows from stage, reserved and refunded alone, so that facts
-- may arrive in any order.
create table order_view (
    order_id        uuid        primary key,
    customer_ref    uuid        not null references customer (ref),
    currency        text        not null,
    subtotal        bigint      not null,
    shipping        bigint      not null,
    discount        bigint      not null,
    tax             bigint      not null,
    total           bigint      not null,
    submitted_at    timestamptz not null,
    stage           text        not null default 'submitted',
    version         bigint      not null default 0,
    reserved        boolean     not null default false,
    refunded        bigint      not null default 0,
    cancellation_at timestamptz,
    constraint order_view_adds_up check (total = subtotal - discount + shipping + tax),
    constraint order_view_is_sane check (least(subtotal, shipping, discount, tax, total, refunded) >= 0)
) with (fillfactor = 80);

create index order_view_by_customer on order_view (customer_ref);

create table order_view_line (
    order_id   uuid   not null references order_view (order_id) on delete cascade,
    position   int    not null,
    sku        text   not null,
    name       text   not null,
    quantity   int    not null,
    unit_price bigint not null,
    primary key (order_id, position)
);

-- What happened to an order, as its customer may read it. id grows in the order of commits of one order, as the order's
-- row is locked before: a reader that has seen an id misses nothing below it.
create table order_timeline (
    id       bigint      generated always as identity primary key,
    order_id uuid        not null references order_view (order_id) on delete cascade,
    event    text        not null,
    event_id text        not null,
    at       timestamptz not null,
    detail   text        not null,
    unique (order_id, event, event_id)
);

create index order_timeline_by_order on order_timeline (order_id, id);

-- What was answered to a checkout with an Idempotency-Key.
create table checkout_key (
    key          text        primary key,
    fingerprint  bytea       not null,
    order_id     uuid        not null,
    created_at   timestamptz not null
);

create index checkout_key_created_at on checkout_key (created_at);
