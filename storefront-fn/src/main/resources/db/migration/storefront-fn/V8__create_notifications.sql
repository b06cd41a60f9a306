-- The language that a customer bought in, as BCP 47 has it.
alter table customer add column language text not null default 'en';

-- What customers were told of their orders. The id follows from what happened, so that it is told once. While it is being sent
-- a row belongs to whoever claimed it, until claimed_until.
create table notification (
    id            uuid        primary key,
    order_id      uuid        not null references order_view (order_id) on delete cascade,
    occasion      text        not null,
    at            timestamptz not null,
    state         text        not null,
    attempts      int         not null,
    claimed_until timestamptz not null,
    settled_at    timestamptz,
    error         text        not null default '',
    subject       text        not null,
    body          text        not null,
    constraint notification_state_is_known
        check (state in ('sending', 'waiting', 'sent', 'undeliverable', 'shown'))
);

create index notification_by_order on notification (order_id, at);

-- Who wants to hear when something is back. due_at is null while it is not; a row is gone as soon as its letter is.
create table stock_alert (
    id         uuid        primary key,
    sku        text        not null,
    email      text        not null,
    language   text        not null,
    created_at timestamptz not null,
    due_at     timestamptz,
    attempts   int         not null default 0
);

create unique index stock_alert_once on stock_alert (sku, lower(email));
create index stock_alert_by_email on stock_alert (lower(email));
create index stock_alert_due on stock_alert (due_at) where due_at is not null;
