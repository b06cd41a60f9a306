-- One row for each order that was confirmed, however often its event comes.
create table confirmed_order (
    order_id uuid primary key
);
