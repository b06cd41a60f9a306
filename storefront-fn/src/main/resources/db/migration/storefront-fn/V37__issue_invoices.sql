-- Invoices and credit notes, as they were issued. A series is what its numbers begin with; its row is locked until who takes a
-- number commits, so that there is no gap: whoever fails gives the number back.
create table invoice_series (
    series text   primary key,
    last   bigint not null
);

create table invoice (
    number    text        primary key,
    series    text        not null references invoice_series (series),
    sequence  bigint      not null,
    order_id  uuid        not null,
    cause     text        not null,
    issued_at timestamptz not null,
    document  jsonb       not null,
    constraint invoice_number_once unique (series, sequence),
    constraint invoice_cause_once unique (order_id, cause)
);

-- Nothing that was issued changes, whoever tries.
create function refuse_change_of_invoice() returns trigger language plpgsql as $$
begin
    raise exception 'invoice % was issued and stays as it is', old.number;
end $$;

create trigger invoice_stays before update or delete on invoice
    for each row execute function refuse_change_of_invoice();

call audit('invoice', 'document');
