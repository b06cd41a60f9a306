-- A lower price for a while: who reads compares its moments with now, so that nobody has to be awake then. Those that are over
-- are kept, as they were asked.
create table sale_price (
    sku      text        not null,
    currency text        not null,
    price    bigint      not null,
    from_at  timestamptz not null,
    until_at timestamptz,
    primary key (sku, currency, from_at),
    constraint sale_price_is_sane check (price between 1 and 1000000000000),
    constraint sale_price_ends_after_it_begins check (until_at > from_at)
);

-- What was asked for a SKU besides, from when on: whoever says that a price is reduced has to say what the lowest was in the
-- 30 days before (Directive 98/6/EC, article 6a). It outlives the SKU, which may come back.
create table price_history (
    sku      text        not null,
    currency text        not null,
    since    timestamptz not null,
    price    bigint      not null,
    primary key (sku, currency, since)
);

insert into price_history (sku, currency, since, price)
select sku, currency, now(), price from variant
union all select sku, currency, now(), price from list_price;

create function note_new_prices() returns trigger language plpgsql as $$
begin
    insert into price_history (sku, currency, since, price)
    select sku, currency, now(), price from after
    on conflict (sku, currency, since) do update set price = excluded.price;
    return null;
end $$;

create function note_changed_prices() returns trigger language plpgsql as $$
begin
    insert into price_history (sku, currency, since, price)
    select after.sku, after.currency, now(), after.price from after join before using (sku, currency)
    where after.price <> before.price
    on conflict (sku, currency, since) do update set price = excluded.price;
    return null;
end $$;

create trigger variant_new_prices after insert on variant
    referencing new table as after for each statement execute function note_new_prices();

create trigger variant_changed_prices after update on variant
    referencing old table as before new table as after for each statement execute function note_changed_prices();

create trigger list_price_new_prices after insert on list_price
    referencing new table as after for each statement execute function note_new_prices();

create trigger list_price_changed_prices after update on list_price
    referencing old table as before new table as after for each statement execute function note_changed_prices();

-- The lowest price that was asked in the 30 days before a moment; null where none was.
create function lowest_price_before(given_sku text, given_currency text, moment timestamptz) returns bigint
    language sql stable parallel safe
    as $$
        select min(price) from (
            select price from (
                select price, since, lead(since, 1, timestamptz 'infinity') over (order by since) as until
                from price_history where sku = given_sku and currency = given_currency) regular
            where since < moment and until > moment - interval '30 days'
            union all
            select price from sale_price
            where sku = given_sku and currency = given_currency and from_at < moment
                and (until_at is null or until_at > moment - interval '30 days')) asked;
    $$;

create trigger sale_price_hints after insert or update or delete or truncate on sale_price
    for each statement execute function hint_catalogue();

-- What the page of a product is called for search engines; empty for its name.
alter table product add column seo_title text not null default '';

-- Addresses that products had: whoever comes to one is led to the one of now, and no other product gets it.
create table former_slug (
    slug       text   primary key,
    product_id bigint not null references product (id) on delete cascade
);

create index former_slug_by_product on former_slug (product_id);
