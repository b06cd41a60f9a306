-- A hint for answers about products that are kept in functions, sent with the commit: something changed that they are made of.
-- What, they are not told: imports change much at once. What is left of a SKU is told by name, since V9.
create function hint_catalogue() returns trigger language plpgsql as $$
begin
    notify kiosk_catalogue;
    return null;
end $$;

create trigger product_hints after insert or update or delete or truncate on product
    for each statement execute function hint_catalogue();

create trigger variant_hints after insert or update or delete or truncate on variant
    for each statement execute function hint_catalogue();

create trigger category_hints after insert or update or delete or truncate on category
    for each statement execute function hint_catalogue();

create trigger list_price_hints after insert or update or delete or truncate on list_price
    for each statement execute function hint_catalogue();

create trigger availability_hints_when_gone after delete or truncate on availability
    for each statement execute function hint_catalogue();
