-- How often a dead letter was delivered again, when last, and what its subscriber said then.
alter table dead_letter
    add column attempts     int         not null default 0,
    add column attempted_at timestamptz,
    add column outcome      text,
    add column outcome_code int;

create index dead_letter_waiting on dead_letter (attempted_at nulls first, id) where replayed_at is null;
create index dead_letter_received_at on dead_letter (received_at);
