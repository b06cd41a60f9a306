-- An adjustment that is asked for again, by the same key, is not made again; and the books say who wanted it.
alter table stock_adjustment
    add column key   text,
    add column actor text;

create unique index stock_adjustment_key on stock_adjustment (sku, key) where key is not null;
