-- Events that were handled, with what was replied (structured JSON), so that a duplicate gets the same reply.
create table inbox (
    source      text        not null,
    id          text        not null,
    received_at timestamptz not null default now(),
    reply       text,
    primary key (source, id)
) with (fillfactor = 70);

create index inbox_received_at on inbox using brin (received_at);

-- Events owed to the broker (structured JSON). Until due_at a row belongs to whoever wrote or claimed it.
create table outbox (
    id         uuid        primary key,
    event      text        not null,
    created_at timestamptz not null default now(),
    attempts   int         not null default 0,
    due_at     timestamptz not null
);

create index outbox_due_at on outbox (due_at);
