-- A dead letter that nobody will deliver again, by the word of somebody.
alter table dead_letter
    add column discarded_at   timestamptz,
    add column discard_reason text check ((discard_reason is null) = (discarded_at is null)),
    add column discarded_by   text;
