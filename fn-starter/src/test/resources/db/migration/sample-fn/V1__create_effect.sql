create table effect (order_id text not null, what text not null);
