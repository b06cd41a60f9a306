-- The number that people call an order by follows from its id: the same as OrderNumber of the contracts makes.
create function order_number(id uuid) returns text language plpgsql immutable strict parallel safe as $$
declare
    alphabet constant text := '34679ACDEFGHJKMNPQRTWXY';
    rest bigint := cast(cast('x' || encode(substr(sha256(uuid_send(id)), 1, 7), 'hex') as bit(56)) as bigint);
    total bigint := 0;
    number text := '';
begin
    for weight in 2..10 loop
        number := number || substr(alphabet, cast(rest % 23 as int) + 1, 1);
        total := total + weight * (rest % 23);
        rest := rest / 23;
    end loop;
    return number || substr(alphabet, cast((23 - total % 23) % 23 as int) + 1, 1);
end $$;

create index orders_by_number on orders (order_number(id));
create index parcel_by_tracking on parcel (upper(replace(tracking, ' ', '')));
create index orders_by_tracking on orders (upper(replace(tracking, ' ', ''))) where tracking is not null;
