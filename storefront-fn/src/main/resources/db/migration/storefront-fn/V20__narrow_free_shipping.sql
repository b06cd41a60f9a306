-- Free shipping of some methods only, and up to an amount; thresholds that count what is left after discounts. The release
-- before does not know them: while it still serves, it makes all shipping free, and counts before discounts.

alter table promotion
    add column free_methods            text[]  not null default '{}',
    add column free_cap                bigint,
    add column minimum_after_discounts boolean not null default false;

alter table shipping_method add column free_after_discounts boolean not null default false;
