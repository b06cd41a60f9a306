-- What a SKU was called when it was removed: carts that still hold it name it so.
create table former_variant (
    sku    text primary key,
    name   text not null,
    option text not null
);
