-- Webhooks of payment providers that were handed on, so that none is handed on twice. kind is the provider's own word.
create table webhook (
    provider text        not null,
    event_id text        not null,
    kind     text        not null,
    taken_at timestamptz not null,
    primary key (provider, event_id)
);

create index webhook_taken_at on webhook (taken_at);
