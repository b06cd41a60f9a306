create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Text as searches compare it, whatever the locale of the database.
create function folded(given text) returns text
    language sql stable strict parallel safe
    return unaccent('unaccent', lower(given collate pg_c_utf8));

-- products is counted by the imports, which are the only ones to change it: every page of the shop shows it.
create table category (
    slug     text   primary key,
    name     text   not null,
    products bigint not null default 0 check (products >= 0)
);

-- import_key is what an import groups variants by; the slug is given once and kept, since it is in people's bookmarks.
create table product (
    id            bigint generated always as identity primary key,
    import_key    text not null unique,
    slug          text not null unique,
    name          text not null,
    description   text not null,
    category_slug text references category (slug),
    sort_name     text collate pg_c_utf8 generated always as (lower(name collate pg_c_utf8)) stored
);

create index product_by_name on product (sort_name, id);
create index product_by_category on product (category_slug, sort_name, id);

create table variant (
    sku        text   primary key,
    product_id bigint not null references product (id),
    option     text   not null,
    price      bigint not null,
    currency   text   not null,
    position   int    not null,
    constraint variant_sku_is_a_sku check (sku ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    constraint variant_price_is_sane check (price between 1 and 1000000000000),
    constraint variant_currency_is_a_code check (currency ~ '^[A-Z]{3}$')
);

create index variant_by_product on variant (product_id, position, sku);
create index variant_by_folded_sku on variant (lower(sku));

-- What inventory says is left to sell. Its own table: it may speak of a SKU before the catalogue does, and often.
create table availability (
    sku       text   primary key,
    available bigint not null check (available >= 0),
    version   bigint not null
) with (fillfactor = 80);

-- What a search looks at, derived by each import from a product and its variants.
create table product_search (
    product_id bigint   primary key references product (id) on delete cascade,
    document   tsvector not null
);

create index product_search_document on product_search using gin (document);

-- Every word that a search can find, so that a mistyped one is led to its neighbours.
create table search_word (
    word text collate "C" primary key
);

create index search_word_trigrams on search_word using gin (word gin_trgm_ops);
