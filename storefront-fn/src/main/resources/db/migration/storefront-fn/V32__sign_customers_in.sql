-- Customers who have signed in, by the address that they have proved to be theirs, in lower case. A session holds the version: with
-- another one, all sessions of before have ended.
create table account (
    id           uuid        primary key,
    email        text        not null unique,
    language     text        not null,
    version      bigint      not null default 1,
    created_at   timestamptz not null,
    signed_in_at timestamptz not null
);

-- Codes that are asked for. The code itself is nowhere: it follows from the id and the secret of the installation. due_at is when
-- its letter is sent, or sent again; null once that is settled. A row is gone when the code is used, or soon after it has run out.
create table sign_in (
    id       uuid        primary key,
    email    text        not null,
    language text        not null,
    ends_at  timestamptz not null,
    tries    int         not null default 0,
    due_at   timestamptz,
    attempts int         not null default 1
);

create index sign_in_ends_at on sign_in (ends_at);
create index sign_in_due on sign_in (due_at) where due_at is not null;

-- How often codes were asked for in a span of time: for an address, from a network (both only as keyed hashes), and by all.
create table sign_in_count (
    who      text        not null,
    since    timestamptz not null,
    requests int         not null,
    primary key (who, since)
);

create index sign_in_count_since on sign_in_count (since);

-- The orders of an address.
create index customer_by_email on customer (lower(email));
