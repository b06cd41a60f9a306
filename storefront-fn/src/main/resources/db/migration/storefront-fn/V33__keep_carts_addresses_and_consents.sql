-- The cart of a customer, the same on all their devices.
alter table account add column cart_id uuid;

-- Where somebody wants goods to be sent. The id follows from all that is said, so that an address is there once.
create table account_address (
    account_id uuid        not null references account (id) on delete cascade,
    id         uuid        not null,
    name       text        not null,
    company    text        not null,
    telephone  text        not null,
    line1      text        not null,
    line2      text        not null,
    city       text        not null,
    region     text        not null,
    postcode   text        not null,
    country    text        not null,
    used_at    timestamptz not null,
    primary key (account_id, id)
);

-- What a customer agreed to, in the words that they read, and when; ended_at is null while it holds. No row is changed but by its
-- end.
create table account_consent (
    id         bigint      generated always as identity primary key,
    account_id uuid        not null references account (id) on delete cascade,
    purpose    text        not null,
    words      text        not null,
    language   text        not null,
    given_at   timestamptz not null,
    ended_at   timestamptz
);

create unique index account_consent_once on account_consent (account_id, purpose) where ended_at is null;
create index account_consent_by_account on account_consent (account_id, id);
create index account_consent_holding on account_consent (purpose, id) where ended_at is null;
