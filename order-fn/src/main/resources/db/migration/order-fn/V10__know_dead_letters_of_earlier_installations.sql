-- Since when this installation is there: since its database is. A broker may still try to deliver what an installation of the
-- same name emitted that is gone; such a dead letter is told by its event's time, and is nobody's to replay.
create table installation (since timestamptz not null);

insert into installation select min(installed_on) from schema_history;

alter table dead_letter add column of_earlier_installation boolean not null default false;
