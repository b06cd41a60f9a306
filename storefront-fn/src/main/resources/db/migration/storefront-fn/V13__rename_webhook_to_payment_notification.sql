-- What payment providers notify of is called so; webhooks are what merchants are sent. The release before still serves during a
-- roll-out and writes through the view; the release after may drop it.
alter table webhook rename to payment_notification;
alter index webhook_pkey rename to payment_notification_pkey;
alter index webhook_taken_at rename to payment_notification_taken_at;
create view webhook as select * from payment_notification;
