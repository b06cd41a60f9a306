-- Events that a broker gave up on. What is no CloudEvent is kept as it came, in headers and body.
create table dead_letter (
    id          uuid        primary key,
    event_id    text        not null,
    source      text        not null,
    destination text        not null,
    type        text,
    subject     text,
    code        int,
    error       text,
    event       text,
    headers     text,
    body        bytea,
    received_at timestamptz not null,
    replayed_at timestamptz,
    unique (source, event_id, destination),
    check ((event is null) = (body is not null))
);
