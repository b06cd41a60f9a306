-- Whether a product is sold: a draft and an archived one are not, a published one is from publish_at on. Who reads compares
-- sold_from with now, so that nobody has to be awake at that moment. What is there is published.
alter table product
    add column status text not null default 'published',
    add column publish_at timestamptz,
    add column sold_from timestamptz not null generated always as (
        case when status = 'published' then coalesce(publish_at, timestamptz '-infinity')
            else timestamptz 'infinity' end) stored,
    add constraint product_status_is_one check (status in ('draft', 'published', 'archived')),
    add constraint product_has_a_time_only_if_published check (publish_at is null or status = 'published');

-- category.products counts those that are published; of them these are still to come.
create index product_to_come on product (publish_at) where publish_at is not null;

-- Which SKUs are taken is the function's to say: warehouses write them with blanks, slashes and letters of any script.
alter table variant
    drop constraint variant_sku_is_a_sku,
    add constraint variant_sku_is_a_sku check (sku = btrim(sku) and length(sku) between 1 and 64);
