-- tries counts what a token lies about besides the authorisation, which attempts counts.
alter table sandbox_payment add column tries int not null default 0;

-- What the sandbox has to tell, in the order of id, and how often. It is the provider's own outbox.
create table sandbox_webhook (
    id          bigint      generated always as identity primary key,
    event_id    text        not null unique,
    payment_key uuid        not null references sandbox_payment,
    kind        text        not null,
    copies      int         not null check (copies > 0),
    attempts    int         not null default 0,
    due_at      timestamptz not null,
    sent_at     timestamptz
);

create index sandbox_webhook_due on sandbox_webhook (due_at) where sent_at is null;

-- Until when the sandbox answers nobody; one row.
create table sandbox_outage (
    only_one boolean     primary key default true check (only_one),
    ends_at  timestamptz not null
);
