-- An event that is to be answered stays after the broker took it, and is said again until everybody in awaits has answered.
alter table outbox
    add column type    text   not null default '',
    add column subject text   not null default '',
    add column awaits  text[];

create index outbox_awaiting on outbox (subject) where awaits is not null;

-- Where a function says which events it has, those that it has not said yet.
alter table inbox add column noted boolean not null default true;
create index inbox_to_note on inbox (received_at) where not noted;
