-- Entries of an order are numbered 1, 2, 3 … without a gap, in the order of their commits: what has seen a number has seen
-- every number below it, and the number tells nothing of other orders.
alter table order_timeline add column position int;

update order_timeline set position = numbered.position
from (select id, row_number() over (partition by order_id order by id) as position from order_timeline) as numbered
where numbered.id = order_timeline.id;

alter table order_timeline alter column position set not null;
alter table order_timeline add constraint order_timeline_by_position unique (order_id, position);
drop index order_timeline_by_order;

-- Whoever writes an entry holds the order's row until the end of the transaction, so that the next one waits and then sees
-- this one. Writers that hold it already do not wait here.
create function number_timeline_entry() returns trigger language plpgsql as $$
begin
    perform from order_view where order_id = new.order_id for no key update;
    select coalesce(max(position), 0) + 1 into new.position from order_timeline where order_id = new.order_id;
    return new;
end $$;

create trigger order_timeline_is_numbered before insert on order_timeline
    for each row execute function number_timeline_entry();

-- A hint for streams, sent with the commit: one per statement, of bounded size; `*` where there is too much to name.
create function hint_streams(kind text, keys text[]) returns void language plpgsql as $$
declare
    payload text := kind || ' ' || array_to_string(keys, ',');
begin
    if keys is not null then
        perform pg_notify('kiosk_live', case when octet_length(payload) < 8000 then payload else kind || ' *' end);
    end if;
end $$;

-- Nobody can be waiting for news of an order that is just being made.
create function hint_order_streams() returns trigger language plpgsql as $$
begin
    perform hint_streams('order', (
        select array_agg(distinct cast(order_id as text)) from told where event <> 'checkout.submitted'));
    return null;
end $$;

create trigger order_timeline_hints after insert on order_timeline
    referencing new table as told for each statement execute function hint_order_streams();

create function hint_stock_streams() returns trigger language plpgsql as $$
begin
    perform hint_streams('sku', (select array_agg(sku) from told));
    return null;
end $$;

create trigger availability_hints_when_new after insert on availability
    referencing new table as told for each statement execute function hint_stock_streams();

create trigger availability_hints_when_changed after update on availability
    referencing new table as told for each statement execute function hint_stock_streams();
