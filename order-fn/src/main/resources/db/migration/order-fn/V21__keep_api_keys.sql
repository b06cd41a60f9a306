-- What machines show; of the key itself only its SHA-256, which nobody gets 256 random bits out of.
create table api_key (
    id         uuid        primary key,
    name       text        not null unique,
    hash       bytea       not null unique,
    roles      text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    expires_at timestamptz not null check (expires_at > created_at),
    used_on    date
);

call audit('api_key', 'hash,used_on');
