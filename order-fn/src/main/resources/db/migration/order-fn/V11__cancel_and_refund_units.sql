-- Of each line, how many units will never leave the house, and for how many the money goes back; those that are cancelled are
-- among them.
alter table fulfilment
    add column cancelled int not null default 0,
    add column refunded  int not null default 0,
    add constraint fulfilment_cancels_what_is_in_the_house check (0 <= cancelled and shipped + cancelled <= quantity),
    add constraint fulfilment_refunds_what_was_ordered check (cancelled <= refunded and refunded <= quantity);

-- The units that a refund is for, as a list of SKU and quantity; units that cost nothing are given back for nothing.
alter table refund
    add column lines text not null default '[]',
    drop constraint refund_amount_check,
    add constraint refund_amount_check check (amount >= 0);
