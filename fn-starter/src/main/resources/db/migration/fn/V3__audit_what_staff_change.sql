-- What members of staff and machines changed. An entry seals the one before it, and none is changed or taken away.
create table audit_log (
    number     bigint      primary key,
    at         timestamptz not null,
    who        text        not null,
    roles      text        not null,
    action     text        not null,
    object     text        not null,
    origin     text        not null,
    request_id text        not null,
    changes    jsonb       not null,
    previous   bytea       not null,
    hash       bytea       not null
);

create index audit_log_at on audit_log (at);

create function audit_log_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only added to' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_log_is_kept before update or delete or truncate on audit_log
    for each statement execute function audit_log_is_kept();

-- The rows that a transaction of staff's has changed so far. Nothing is in it between transactions.
create unlogged table audit_change (
    position bigint generated always as identity primary key,
    tx       xid8   not null default pg_current_xact_id(),
    change   jsonb  not null
);

create index audit_change_tx on audit_change (tx);

-- Arguments: the columns by which rows are told apart, and those that are left out; * leaves out all others.
create function audit_row() returns trigger language plpgsql as $$
declare
    was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    key text;
begin
    select string_agg(coalesce(now, was) ->> one, ' ' order by place)
        into key from unnest(string_to_array(tg_argv[0], ',')) with ordinality as keys (one, place);
    if tg_argv[1] = '*' then
        was := null;
        now := null;
    else
        was := was - string_to_array(tg_argv[1], ',');
        now := now - string_to_array(tg_argv[1], ',');
        if tg_op = 'UPDATE' then
            select jsonb_object_agg(one, was -> one), jsonb_object_agg(one, now -> one)
                into was, now from jsonb_object_keys(was) as columns (one) where was -> one is distinct from now -> one;
            if was is null then
                return null;
            end if;
        end if;
    end if;
    insert into audit_change (change) values (jsonb_build_object(
        'record', concat_ws(' ', tg_table_name, key), 'done', lower(tg_op), 'before', was, 'after', now));
    return null;
end
$$;

-- Has the changes of a table's rows written down, where staff make them.
create procedure audit(target regclass, left_out text default '') language plpgsql as $$
declare
    keys text;
begin
    select string_agg(attname, ',' order by place) into keys
        from pg_index, unnest(indkey) with ordinality as columns (number, place), pg_attribute
        where indrelid = target and indisprimary and attrelid = target and attnum = number;
    execute format('create trigger audit after insert or update or delete on %s for each row '
        'when (current_setting(''kiosk.audit'', true) = ''on'') execute function audit_row(%L, %L)', target, keys, left_out);
end
$$;

create function audit_hash(entry audit_log) returns bytea language sql stable as $$
    select sha256(entry.previous || convert_to(concat_ws(e'\n', entry.number, extract(epoch from entry.at), entry.who,
        entry.roles, entry.action, entry.object, entry.origin, entry.request_id, entry.changes), 'UTF8'))
$$;

-- The last statement of a transaction of staff's. One that changed nothing leaves no entry.
create function audit_seal(who text, roles text, action text, object text, origin text, request_id text) returns void
    language plpgsql as $$
declare
    entry audit_log;
begin
    if pg_current_xact_id_if_assigned() is null then
        return;
    end if;
    with taken as (delete from audit_change where tx = pg_current_xact_id() returning position, change)
        select jsonb_agg(change order by position) into entry.changes from taken;
    if entry.changes is null then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('kiosk audit'));
    select number, hash into entry.number, entry.previous from audit_log order by number desc limit 1;
    entry.number := coalesce(entry.number, 0) + 1;
    entry.previous := coalesce(entry.previous, '');
    entry.at := clock_timestamp();
    entry.who := who;
    entry.roles := roles;
    entry.action := action;
    entry.object := object;
    entry.origin := origin;
    entry.request_id := request_id;
    entry.hash := audit_hash(entry);
    insert into audit_log select (entry).*;
end
$$;
