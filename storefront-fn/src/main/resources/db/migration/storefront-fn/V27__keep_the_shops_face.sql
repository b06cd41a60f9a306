-- What the shop is called and looks like, and what it says: every save is another version, and none is changed or forgotten.
create table shop_version (
    revision bigint      primary key check (revision > 0),
    settings jsonb       not null,
    saved_by text        not null,
    saved_at timestamptz not null
);

-- By what it is made of, so that its address may be kept for ever.
create table shop_logo (
    hash       text  primary key check (hash ~ '^[0-9a-f]{32}$'),
    media_type text  not null,
    width      int   not null,
    height     int   not null,
    content    bytea not null check (length(content) <= 204800)
);
