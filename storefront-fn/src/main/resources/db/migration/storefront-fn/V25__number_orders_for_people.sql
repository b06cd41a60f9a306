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

create index order_view_by_number on order_view (order_number(order_id));

-- Staff look for customers by any words of who and where they are, with their accents or without.
create function customer_words(name text, company text, email text, telephone text, vat_id text, line1 text, line2 text,
    city text, region text, postcode text, billing jsonb) returns text
    language sql immutable parallel safe
    return unaccent('unaccent', lower(normalize(
        name || ' ' || company || ' ' || email || ' ' || telephone || ' ' || coalesce(vat_id, '') || ' ' || line1 || ' '
        || coalesce(line2, '') || ' ' || city || ' ' || region || ' ' || postcode
        || coalesce(' ' || (billing ->> 'name') || ' ' || (billing ->> 'company') || ' ' || (billing ->> 'line1') || ' '
            || (billing ->> 'line2') || ' ' || (billing ->> 'city') || ' ' || (billing ->> 'region') || ' '
            || (billing ->> 'postcode'), ''), NFKC)
        collate pg_c_utf8));

create index customer_by_words on customer
    using gin (customer_words(name, company, email, telephone, vat_id, line1, line2, city, region, postcode, billing)
        gin_trgm_ops);
drop index customer_by_email;
drop index customer_by_name;
