-- What TakeOver does with the tables old_webhook_… that it filled: one statement, so that each part sees what was there before.
-- A pending delivery waits for a quarter of an hour, for the storefront may be at it until it has been rolled out.
with new_endpoint as (
    insert into taken_over (id) select cast(id as text) from old_webhook_endpoint on conflict do nothing returning id),
endpoint as (
    insert into webhook_endpoint
        (id, url, description, types, status, generation, previous_until, failures, failing_since, created_at)
    select old.* from old_webhook_endpoint old join new_endpoint on new_endpoint.id = cast(old.id as text)
    on conflict do nothing returning id),
new_message as (
    insert into taken_over (id) select id from old_webhook_message on conflict do nothing returning id),
message as (
    insert into webhook_message (id, type, subject, body, at)
    select old.* from old_webhook_message old join new_message using (id)
    on conflict do nothing returning id),
delivery as (
    insert into webhook_delivery (id, endpoint_id, message_id, state, attempts, due_at)
    select old.id, old.endpoint_id, old.message_id, old.state, old.attempts,
        case when old.state = 'pending' then greatest(old.due_at, now() + interval '15 minutes') end
    from old_webhook_delivery old join new_message on new_message.id = old.message_id
    where old.endpoint_id in (select id from endpoint union select id from webhook_endpoint)
    on conflict do nothing returning id),
moved as (
    update webhook_delivery d set state = old.state, attempts = old.attempts,
        due_at = case when old.state = 'pending' then greatest(old.due_at, now() + interval '15 minutes') end
    from old_webhook_delivery old
    where d.id = old.id and d.state = 'pending' and d.attempts < old.attempts returning d.id),
attempt as (
    insert into webhook_attempt (delivery_id, at, status, millis, answer)
    select delivery_id, at, status, millis, answer from (
        select old.*, row_number() over (partition by delivery_id order by old.id) as number from old_webhook_attempt old) old
    where delivery_id in (select id from delivery union select id from moved)
    and number > (select count(*) from webhook_attempt a where a.delivery_id = old.delivery_id)
    order by id)
select (select count(*) from endpoint) as endpoints, (select count(*) from message) as messages,
    (select count(*) from delivery) as deliveries, (select count(*) from moved) as moved;
