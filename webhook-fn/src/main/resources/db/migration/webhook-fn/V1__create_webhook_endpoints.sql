-- Where merchants want to be told what happens. Secrets are derived from the signing secret and counted by generation.
create table webhook_endpoint (
    id             uuid        primary key,
    url            text        not null,
    description    text        not null,
    types          text[]      not null,
    status         text        not null,
    generation     int         not null,
    previous_until timestamptz,
    failures       int         not null default 0,
    failing_since  timestamptz,
    created_at     timestamptz not null,
    constraint webhook_endpoint_status_is_known check (status in ('enabled', 'disabled', 'failing', 'gone'))
);

-- What they are told: made once, the same for every endpoint and every attempt. The id follows from what happened.
create table webhook_message (
    id      text        primary key,
    type    text        not null,
    subject text        not null,
    body    text        not null,
    at      timestamptz not null
);

create index webhook_message_at on webhook_message (at);

-- Until due_at a delivery belongs to whoever wrote or claimed it; it is null when the delivery is over.
create table webhook_delivery (
    id          uuid        primary key,
    endpoint_id uuid        not null references webhook_endpoint (id) on delete cascade,
    message_id  text        not null references webhook_message (id) on delete cascade,
    state       text        not null default 'pending',
    attempts    int         not null default 0,
    due_at      timestamptz,
    unique (message_id, endpoint_id),
    constraint webhook_delivery_state_is_known check (state in ('pending', 'delivered', 'given-up')),
    constraint webhook_delivery_is_due_while_pending check ((state = 'pending') = (due_at is not null))
);

create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at) where due_at is not null;
create index webhook_delivery_by_endpoint on webhook_delivery (endpoint_id);

-- status is 0 where there was no answer; answer is then why.
create table webhook_attempt (
    id          bigint      generated always as identity primary key,
    delivery_id uuid        not null references webhook_delivery (id) on delete cascade,
    at          timestamptz not null,
    status      int         not null,
    millis      bigint      not null,
    answer      text        not null
);

create index webhook_attempt_by_delivery on webhook_attempt (delivery_id, id);

-- Endpoints and messages that were taken over from the storefront, which sent webhooks itself once: none is taken twice.
create table taken_over (
    id text primary key
);
