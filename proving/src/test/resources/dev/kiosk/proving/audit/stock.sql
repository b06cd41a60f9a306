-- Ten mugs came; a and e took two each, b gave its two back. Of what is scarce there was one.
insert into stock (sku) values ('MUG'), ('SCARCE');
insert into stock_adjustment (sku, delta, on_hand, source, reason, correlation_id)
values ('MUG', 10, 10, 'import', 'counted', 'x'), ('SCARCE', 1, 1, 'import', 'counted', 'x');
update stock set on_hand = 1, version = version + 1 where sku = 'SCARCE';
update stock set on_hand = 10, version = version + 1 where sku = 'MUG';

insert into reservation (id, order_id, status, expires_at)
select ('00000000-0000-7000-8000-0000000000b' || id)::uuid, ('00000000-0000-7000-8000-00000000000' || id)::uuid, status, now()
from (values ('a', 'held'), ('b', 'held'), ('c', 'rejected'), ('d', 'held'), ('e', 'held')) as given (id, status);
insert into reservation_line (reservation_id, sku, quantity, available_after, stock_version)
select id, case when status = 'rejected' then 'SCARCE' else 'MUG' end, 2, 0, 1 from reservation;
update stock set reserved = 8, version = version + 1 where sku = 'MUG';

update reservation set status = 'committed' where right(order_id::text, 1) in ('a', 'b', 'e');
update stock set reserved = 2, on_hand = 4, version = version + 1 where sku = 'MUG';
update reservation set status = 'released' where right(order_id::text, 1) in ('b', 'd');
update stock set reserved = 0, on_hand = 6, version = version + 1 where sku = 'MUG';
