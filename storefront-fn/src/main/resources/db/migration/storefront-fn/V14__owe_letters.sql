-- A letter is owed from the transaction on that records what happened, and found by a sweep until it is settled: what it says is
-- kept beside it. While it waits, claimed_until is when it is tried again.
alter table notification
    add column reason   text   not null default '',
    add column carrier  text   not null default '',
    add column tracking text   not null default '',
    add column amount   bigint not null default 0;

create index notification_owed on notification (claimed_until) where state in ('sending', 'waiting');
