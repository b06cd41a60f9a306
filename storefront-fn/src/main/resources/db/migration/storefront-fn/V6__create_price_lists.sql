-- Prices in other currencies than the shop's own, whose prices are with the variants. A variant without a price in a currency
-- is not offered in it.
create table list_price (
    sku      text   not null references variant (sku) on delete cascade,
    currency text   not null,
    price    bigint not null,
    primary key (sku, currency),
    constraint list_price_is_sane check (price between 1 and 1000000000000),
    constraint list_price_currency_is_a_code check (currency ~ '^[A-Z]{3}$')
);

create index list_price_by_currency on list_price (currency);
