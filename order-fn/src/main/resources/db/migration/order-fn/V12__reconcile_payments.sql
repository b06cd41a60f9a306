-- When the provider is next to be asked whether it knows more than we do of money that was taken; null for old payments, of
-- which nobody asks any more.
alter table payment add column reconcile_at timestamptz;
alter table payment alter column reconcile_at set default now() + interval '6 hours';

update payment set reconcile_at = now() where status = 'captured' and opened_at > now() - interval '14 days';

create index payment_to_reconcile on payment (reconcile_at) where status = 'captured';
