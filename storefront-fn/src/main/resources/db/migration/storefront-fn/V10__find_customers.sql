-- Staff look for the orders of somebody by e-mail address or name.
create index customer_by_email on customer (lower(email));
create index customer_by_name on customer (lower(name));
