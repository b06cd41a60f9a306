-- The last dispute of a payment: money that the customer's bank asks back, and what came of it.
alter table payment
    add column dispute_ref    text,
    add column dispute_status text check (dispute_status in ('open', 'won', 'lost')),
    add column dispute_amount bigint,
    add column dispute_reason text,
    add constraint payment_dispute_is_whole
        check (num_nulls(dispute_ref, dispute_status, dispute_amount, dispute_reason) in (0, 4));

create index payment_by_provider_ref on payment (provider_ref);

-- What the sandbox's bank asks back.
alter table sandbox_payment add column dispute text check (dispute in ('open', 'won', 'lost'));
