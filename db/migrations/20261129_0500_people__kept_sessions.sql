-- SPDX-License-Identifier: AGPL-3.0-or-later
-- Every process keeps in memory what a session resolves to. Whatever changes it, a page, a job or a person at a prompt,
-- says so here, on the channel of kernel/cache.ts: nobody can forget to.

create function drop_kept_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('referpa_cache', 'session ' || old.token_hash);
  return null;
end $$;

-- Prolonging is no change to hear of: who holds an older end reads the row again when it comes.
create trigger session_kept after update on session for each row
  when (old.ended_at is distinct from new.ended_at or new.expires_at < old.expires_at
    or (old.token_hash, old.person_id, old.shared_desk) is distinct from (new.token_hash, new.person_id, new.shared_desk))
  execute function drop_kept_session();
create trigger session_kept_deleted after delete on session for each row
  when (old.ended_at is null) execute function drop_kept_session();

create function drop_kept_sessions_of(uuid) returns void language sql as $$
  select pg_notify('referpa_cache', 'session ' || token_hash) from session where person_id = $1 and ended_at is null
$$;

create function drop_kept_person() returns trigger language plpgsql as $$
begin
  perform drop_kept_sessions_of(new.id);
  return null;
end $$;
create trigger person_kept after update on person for each row
  when (old.* is distinct from new.*) execute function drop_kept_person();

create function drop_kept_grant() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform drop_kept_sessions_of(old.person_id); end if;
  if tg_op <> 'DELETE' then perform drop_kept_sessions_of(new.person_id); end if;
  return null;
end $$;
create trigger role_grant_kept after insert or update or delete on role_grant for each row execute function drop_kept_grant();

create function drop_kept_limit() returns trigger language plpgsql as $$
begin
  perform drop_kept_sessions_of(person_id) from role_grant
  where id in (case when tg_op <> 'INSERT' then old.grant_id end, case when tg_op <> 'DELETE' then new.grant_id end);
  return null;
end $$;
create trigger role_grant_limit_kept after insert or update or delete on role_grant_limit
  for each row execute function drop_kept_limit();

create function drop_kept_permissions() returns trigger language plpgsql as $$
begin
  perform pg_notify('referpa_cache', 'permissions');
  return null;
end $$;
create trigger role_permission_kept after insert or update or delete or truncate on role_permission
  for each statement execute function drop_kept_permissions();
