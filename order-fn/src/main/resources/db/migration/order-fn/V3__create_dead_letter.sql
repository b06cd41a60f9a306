-- Events that a broker gave up on. What is no CloudEvent is kept as it came, in headers and body. The fingerprint is of what
-- makes a dead letter the same as another: the event and its destination, which may be longer than an index takes.
create table dead_letter (
    id          uuid        primary key,
    fingerprint text        not null unique,
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
    check ((event is null) = (body is not null))
);
